package weir.sql.user;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import weir.base.WeirException;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.table.functions.AggregateFunction;
import weir.table.functions.ScalarFunction;
import weir.table.functions.TableFunction;
import weir.table.functions.UserDefinedFunction;

/** A function of the user that a query calls: what it is, and the ways to call it. */
public final class UserFunction {
    /** What a function makes of what. */
    public enum Kind {
        SCALAR,
        TABLE,
        AGGREGATE
    }

    private final String name;
    private final UserDefinedFunction instance;
    private List<CallSignature> signatures;

    /** A function that queries call {@code name}, with all its parts in back-ticks. */
    public UserFunction(String name, UserDefinedFunction instance) {
        this.name = name;
        this.instance = instance;
    }

    /** What plans call the function. */
    public String name() {
        return name;
    }

    public UserDefinedFunction instance() {
        return instance;
    }

    public Kind kind() {
        if (instance instanceof ScalarFunction) {
            return Kind.SCALAR;
        } else if (instance instanceof TableFunction) {
            return Kind.TABLE;
        } else if (instance instanceof AggregateFunction) {
            return Kind.AGGREGATE;
        }
        throw new WeirException(instance.getClass().getName()
                + " is none of ScalarFunction, TableFunction and AggregateFunction, so SQL cannot call it.");
    }

    /** The ways to call it. */
    public synchronized List<CallSignature> signatures() {
        if (signatures == null) {
            signatures = SignatureReading.of(instance);
        }
        return signatures;
    }

    /** The way of calling that fits arguments best. */
    public CallSignature bind(List<LogicalType> arguments) {
        return signatures().stream()
                .filter(signature -> signature.distance(arguments) != ImplicitCast.REFUSED)
                .min(Comparator.comparingInt(signature -> signature.distance(arguments)))
                .orElseThrow(() -> refusal(arguments));
    }

    /** The type of a call's result. */
    public LogicalType result(List<LogicalType> arguments) {
        return bind(arguments).result(arguments);
    }

    private WeirException refusal(List<LogicalType> arguments) {
        String wanted =
                signatures().stream().map(CallSignature::toString).distinct().collect(Collectors.joining(" or "));
        String given = arguments.stream()
                .map(type -> type.nullable(true).toString())
                .collect(Collectors.joining(", ", "(", ")"));
        return new WeirException(plainName() + " takes " + wanted + ", but it was given " + given + ".");
    }

    /** The name as people write it. */
    public String plainName() {
        return name.replace("`", "");
    }
}
