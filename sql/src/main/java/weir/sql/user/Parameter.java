package weir.sql.user;

import java.util.List;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.table.types.DataType;

/**
 * What a function takes in one place.
 *
 * @param type the type; null for any
 * @param javaClass the class of the method's parameter, or of the elements of its last one
 */
public record Parameter(DataType type, Class<?> javaClass) {
    private static final int ANY_DISTANCE = 20;

    /** Whether NULL is kept away. */
    public boolean isStrict() {
        return javaClass.isPrimitive();
    }

    /** How far a value of a type is from what is taken; {@link ImplicitCast#REFUSED} where it is not. */
    int distance(LogicalType given) {
        if (type == null) {
            return ANY_DISTANCE;
        }
        return distance(given, type.getLogicalType());
    }

    private static int distance(LogicalType given, LogicalType wanted) {
        int distance = ImplicitCast.distance(given.kind(), wanted.kind());
        if (distance == ImplicitCast.REFUSED || given.kind() != wanted.kind()) {
            return distance;
        }
        List<LogicalType> parts = given.children();
        if (parts.size() != wanted.children().size()) {
            return ImplicitCast.REFUSED;
        }
        for (int i = 0; i < parts.size(); i++) {
            int part = distance(parts.get(i), wanted.children().get(i));
            if (part == ImplicitCast.REFUSED) {
                return part;
            }
            distance += part;
        }
        return distance;
    }

    /** The type that a value is converted to before it is passed: that of the parameter where the value's own will not do. */
    public LogicalType passed(LogicalType given) {
        if (type == null) {
            return given;
        }
        LogicalType wanted = type.getLogicalType();
        boolean asItIs = given.kind() == wanted.kind() && given.kind() != LogicalType.Kind.DECIMAL
                || given.kind().isText() && wanted.kind().isText();
        return asItIs && given.children().isEmpty() ? given : wanted.nullable(given.nullable());
    }

    /** How the function sees a value that is passed as a type. */
    public DataType seen(LogicalType passed) {
        if (type == null) {
            return DataType.of(passed);
        }
        return passed.children().isEmpty() ? DataType.of(passed).bridgedTo(type.getConversionClass()) : type;
    }

    @Override
    public String toString() {
        return type == null ? "ANY" : type.nullable().toString();
    }
}
