package weir.sql.functions.signature;

import java.util.List;
import java.util.stream.Collectors;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/**
 * Which types an argument may have, or which a result has.
 *
 * @param name a type of SQL, a family of types, or a variable (one capital letter)
 * @param size the precision or length that is asked for, or {@link #ANY_SIZE}
 * @param scale the scale that goes with it
 * @param children what is asked of elements, keys and values
 */
public record TypePattern(String name, int size, int scale, List<TypePattern> children) {
    static final int ANY_SIZE = -1;

    /** What an argument costs that is taken as it is although something narrower might take it. */
    private static final int LOOSE = 1;

    boolean isVariable() {
        return name.length() == 1;
    }

    /**
     * How far an argument is from this pattern, or {@link ImplicitCast#REFUSED}; what variables stand for goes to {@code
     * variables}.
     */
    int match(LogicalType actual, Variables variables) {
        if (isVariable()) {
            return variables.add(name, actual) ? 0 : ImplicitCast.REFUSED;
        }
        Family family = Family.of(name);
        if (family != null) {
            return family.contains(actual) ? LOOSE : ImplicitCast.REFUSED;
        }
        Kind wanted = kind();
        if (!children.isEmpty()) {
            return matchChildren(wanted, actual, variables);
        }
        if (wanted == Kind.INT && actual.kind().isInteger() && actual.kind().ordinal() < Kind.INT.ordinal()) {
            return LOOSE;
        }
        return ImplicitCast.distance(actual.kind(), wanted);
    }

    private int matchChildren(Kind wanted, LogicalType actual, Variables variables) {
        if (actual.kind() == Kind.NULL) {
            return 0;
        }
        if (actual.kind() != wanted) {
            return ImplicitCast.REFUSED;
        }
        int sum = 0;
        for (int child = 0; child < children.size(); child++) {
            int distance = children.get(child).match(actual.children().get(child), variables);
            if (distance == ImplicitCast.REFUSED) {
                return ImplicitCast.REFUSED;
            }
            sum += distance;
        }
        return sum;
    }

    /** What to convert a matching argument to; itself where it is taken as it is. */
    LogicalType convert(LogicalType actual, Variables variables) {
        if (isVariable()) {
            return variables.get(name).nullable(actual.nullable());
        }
        if (Family.of(name) != null) {
            return actual;
        }
        if (!children.isEmpty()) {
            return instantiate(variables).nullable(actual.nullable());
        }
        return fits(actual) ? actual : target(actual).nullable(actual.nullable());
    }

    private boolean fits(LogicalType actual) {
        Kind wanted = kind();
        boolean sameKind = actual.kind() == wanted
                || wanted.isText() && actual.kind().isText()
                || wanted.isBytes() && actual.kind().isBytes()
                || wanted == Kind.INT && actual.kind().isInteger() && actual.kind() != Kind.BIGINT;
        return sameKind && (size == ANY_SIZE || size == actual.precision());
    }

    private LogicalType target(LogicalType actual) {
        if (kind() == Kind.DECIMAL && actual.kind().isInteger()) {
            return ImplicitCast.decimalOf(actual);
        }
        return kind().isTimestamp() && actual.kind().isTimestamp() && size == ANY_SIZE
                ? LogicalType.of(kind(), actual.precision())
                : plain();
    }

    /** The type that a result of this pattern has. */
    LogicalType instantiate(Variables variables) {
        if (isVariable()) {
            return variables.get(name);
        }
        List<LogicalType> types =
                children.stream().map(child -> child.instantiate(variables)).toList();
        return types.isEmpty() ? plain() : new LogicalType(kind(), 0, 0, true, List.of(), types);
    }

    /** The type without anything known about arguments, in the size that SQL gives it. */
    private LogicalType plain() {
        Kind kind = kind();
        return switch (kind) {
            case VARCHAR, VARBINARY, CHAR, BINARY ->
                LogicalType.of(kind, size == ANY_SIZE ? LogicalType.UNLIMITED : size);
            case DECIMAL -> LogicalType.decimal(size == ANY_SIZE ? 10 : size, scale);
            case TIMESTAMP, TIMESTAMP_LTZ -> LogicalType.of(kind, size == ANY_SIZE ? 3 : size);
            case INTERVAL_DAY_TIME -> LogicalType.INTERVAL_DAY_TIME;
            default -> LogicalType.of(kind, size == ANY_SIZE ? 0 : size);
        };
    }

    private Kind kind() {
        return switch (name) {
            case "STRING" -> Kind.VARCHAR;
            case "BYTES" -> Kind.VARBINARY;
            case "INTERVAL_DAY" -> Kind.INTERVAL_DAY_TIME;
            case "INTERVAL_MONTH" -> Kind.INTERVAL_YEAR_MONTH;
            default -> Kind.valueOf(name);
        };
    }

    @Override
    public String toString() {
        if (isVariable()) {
            return Variables.described(name);
        }
        if (!children.isEmpty()) {
            return name + children.stream().map(TypePattern::toString).collect(Collectors.joining(", ", "<", ">"));
        }
        String numbers = scale == 0 ? String.valueOf(size) : size + ", " + scale;
        return name + (size == ANY_SIZE ? "" : "(" + numbers + ")");
    }
}
