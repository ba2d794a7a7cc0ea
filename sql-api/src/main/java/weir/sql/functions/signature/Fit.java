package weir.sql.functions.signature;

import java.util.List;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;

/** How well a call fits a signature. */
public final class Fit {
    private final Signature signature;
    private final int distance;
    private final int argument;
    private final Variables variables;

    Fit(Signature signature, int distance, int argument, Variables variables) {
        this.signature = signature;
        this.distance = distance;
        this.argument = argument;
        this.variables = variables;
    }

    static Fit refused(Signature signature, int argument) {
        return new Fit(signature, ImplicitCast.REFUSED, argument, new Variables());
    }

    public Signature signature() {
        return signature;
    }

    /** The sum of the distances of all arguments; {@link ImplicitCast#REFUSED} where the call does not fit. */
    public int distance() {
        return distance;
    }

    public boolean isRefused() {
        return distance == ImplicitCast.REFUSED;
    }

    /** The argument that does not fit, or {@link MisusedFunctionException#NO_ARGUMENT} when it is their number. */
    public int argument() {
        return argument;
    }

    /** The types that the arguments are to be converted to. */
    public List<LogicalType> conversions(List<Argument> arguments) {
        return signature.convert(arguments, variables);
    }

    /**
     * The type of the result.
     *
     * @param strict whether a NULL argument makes it NULL, for each argument
     */
    public LogicalType result(List<Argument> arguments, List<Boolean> strict) {
        boolean nullable = false;
        for (int index = 0; index < arguments.size(); index++) {
            nullable |= strict.get(index) && arguments.get(index).type().nullable();
        }
        return signature.result().type(signature, arguments, variables, nullable);
    }
}
