package weir.sql.user;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.table.types.DataType;

/**
 * One way to call a function of the user.
 *
 * @param method the method behind it
 * @param parameters what it takes; an accumulator in front is not among them
 * @param repeats whether the last one may come any number of times, none included
 * @param result what it gives, or, for functions of many rows and tables, what the function does
 */
public record CallSignature(Method method, List<Parameter> parameters, boolean repeats, DataType result) {
    public CallSignature {
        parameters = List.copyOf(parameters);
    }

    /** What is taken in a place. */
    public Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** How far arguments are from what is taken; {@link ImplicitCast#REFUSED} where they are not. */
    int distance(List<LogicalType> arguments) {
        int needed = repeats ? parameters.size() - 1 : parameters.size();
        if (arguments.size() < needed || !repeats && arguments.size() > needed) {
            return ImplicitCast.REFUSED;
        }
        int distance = repeats ? 1 : 0;
        for (int i = 0; i < arguments.size(); i++) {
            int argument = parameter(i).distance(arguments.get(i));
            if (argument == ImplicitCast.REFUSED) {
                return argument;
            }
            distance += argument;
        }
        return distance;
    }

    /** The type of a call's result: NULL is among its values also where it is kept from a parameter. */
    LogicalType result(List<LogicalType> arguments) {
        boolean nullable = result.getLogicalType().nullable();
        for (int i = 0; i < arguments.size(); i++) {
            nullable |= parameter(i).isStrict() && arguments.get(i).nullable();
        }
        return result.getLogicalType().nullable(nullable);
    }

    @Override
    public String toString() {
        return parameters.stream()
                .map(Parameter::toString)
                .collect(Collectors.joining(", ", "(", repeats ? "...)" : ")"));
    }
}
