package weir.sql.functions;

import java.lang.reflect.Method;
import java.util.List;
import weir.sql.types.LogicalType;

/**
 * A call of a function whose types are settled.
 *
 * @param function the function's name
 * @param arguments the type that each argument is to be converted to
 * @param result the type of the result
 * @param method the public static method to call; its name and declaring class are all that generated code needs
 * @param parts where each of the method's parameters gets its value from
 * @param volatility when the same arguments may give another result
 */
public record Binding(
        String function,
        List<LogicalType> arguments,
        LogicalType result,
        Method method,
        List<CallPart> parts,
        Volatility volatility) {

    public Binding {
        arguments = List.copyOf(arguments);
        parts = List.copyOf(parts);
    }
}
