package weir.sql.functions.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;

/**
 * One way to call a function.
 *
 * @param name the function's name
 * @param parameters what it takes, optional ones and at most one repeated one last
 * @param result the result's type
 * @param text the signature as it was written
 */
public record Signature(String name, List<Parameter> parameters, Result result, String text) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** Reads a signature as {@link weir.sql.functions.signature} describes it. */
    public static Signature of(String text) {
        return new SignatureReader(text).signature();
    }

    /** The parameter that takes an argument. */
    public Parameter parameterFor(int argument) {
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }

    /** Whether a call may have so many arguments. */
    public boolean takes(int arguments) {
        long least =
                parameters.stream().filter(parameter -> !parameter.optional()).count();
        return arguments >= least && (arguments <= parameters.size() || isRepeating());
    }

    private boolean isRepeating() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).repeated();
    }

    /** How well a call fits. */
    public Fit fit(List<Argument> arguments) {
        if (!takes(arguments.size())) {
            return Fit.refused(this, MisusedFunctionException.NO_ARGUMENT);
        }
        Variables variables = new Variables();
        int distance = 0;
        for (int argument = 0; argument < arguments.size(); argument++) {
            int one =
                    parameterFor(argument).type().match(arguments.get(argument).type(), variables);
            if (one == ImplicitCast.REFUSED) {
                return Fit.refused(this, argument);
            }
            distance += one;
        }
        return new Fit(this, distance, MisusedFunctionException.NO_ARGUMENT, variables);
    }

    /** The types to convert the arguments of a fitting call to. */
    List<LogicalType> convert(List<Argument> arguments, Variables variables) {
        List<LogicalType> types = new ArrayList<>();
        for (int argument = 0; argument < arguments.size(); argument++) {
            types.add(parameterFor(argument)
                    .type()
                    .convert(arguments.get(argument).type(), variables));
        }
        return types;
    }

    /** The position of a parameter of that name; fails where there is none. */
    public int indexOf(String parameter) {
        for (int index = 0; index < parameters.size(); index++) {
            if (parameters.get(index).name().equals(parameter)) {
                return index;
            }
        }
        throw new IllegalArgumentException("There is no argument '" + parameter + "' in " + text + ".");
    }

    /** The types that it takes, such as {@code (STRING, INT, STRING)}. */
    public String types() {
        return parameters.stream()
                .map(parameter -> parameter.type() + (parameter.repeated() ? "..." : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The call with the names of its arguments, such as {@code LPAD(text STRING, length INT, pad STRING)}. */
    public String call() {
        return parameters.stream().map(Parameter::text).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
