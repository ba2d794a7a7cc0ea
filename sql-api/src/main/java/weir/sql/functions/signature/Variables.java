package weir.sql.functions.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import weir.sql.types.LogicalType;
import weir.sql.types.NarrowestType;

/** What the variables of a signature stand for in one call: the common type of all arguments that use them. */
final class Variables {
    /** A variable for numbers only. */
    private static final String NUMBER = "N";

    /** A variable for what {@link Family#COMPARABLE} has. */
    private static final String COMPARABLE = "C";

    private final Map<String, LogicalType> types = new HashMap<>();

    /** Widens a variable to take in a type; false where there is no such type. */
    boolean add(String variable, LogicalType type) {
        if (!mayStandFor(variable, type)) {
            return false;
        }
        LogicalType sofar = types.get(variable);
        Optional<LogicalType> common = sofar == null ? Optional.of(type) : NarrowestType.of(sofar, type);
        common.ifPresent(wider -> types.put(variable, wider));
        return common.isPresent();
    }

    /** What a person is told of a variable. */
    static String described(String variable) {
        return switch (variable) {
            case NUMBER -> "NUMERIC";
            case COMPARABLE -> Family.COMPARABLE.name();
            default -> variable;
        };
    }

    private static boolean mayStandFor(String variable, LogicalType type) {
        return switch (variable) {
            case NUMBER -> type.kind().isNumeric();
            case COMPARABLE -> Family.COMPARABLE.contains(type);
            default -> type.kind() != LogicalType.Kind.SYMBOL;
        };
    }

    LogicalType get(String variable) {
        return types.getOrDefault(variable, LogicalType.NULL);
    }
}
