package weir.sql.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.sql.types.LogicalType.Kind;

/** The narrowest type that holds the values of several: what CASE, COALESCE, UNION and ARRAY[…] are of. */
public final class NarrowestType {
    private static final int MOST_DIGITS = 38;

    private NarrowestType() {}

    /** The common type, nullable when one of them is; empty when they have nothing in common. */
    public static Optional<LogicalType> of(List<LogicalType> types) {
        Optional<LogicalType> common = Optional.of(types.get(0));
        for (LogicalType next : types.subList(1, types.size())) {
            common = common.flatMap(sofar -> of(sofar, next));
        }
        return common;
    }

    /** The common type of two. */
    public static Optional<LogicalType> of(LogicalType left, LogicalType right) {
        boolean nullable = left.nullable() || right.nullable();
        return merged(left, right).map(type -> type.nullable(nullable));
    }

    private static Optional<LogicalType> merged(LogicalType left, LogicalType right) {
        if (left.kind() == Kind.NULL || left.nullable(true).equals(right.nullable(true))) {
            return Optional.of(right);
        }
        if (right.kind() == Kind.NULL) {
            return Optional.of(left);
        }
        if (left.kind().isNumeric() && right.kind().isNumeric()) {
            return Optional.of(ofNumbers(left, right));
        }
        if (left.kind().isText() && right.kind().isText()) {
            return Optional.of(longer(Kind.CHAR, Kind.VARCHAR, left, right));
        }
        if (left.kind().isBytes() && right.kind().isBytes()) {
            return Optional.of(longer(Kind.BINARY, Kind.VARBINARY, left, right));
        }
        return left.kind() == right.kind() ? ofOneKind(left, right) : ofTimes(left, right);
    }

    private static LogicalType ofNumbers(LogicalType left, LogicalType right) {
        if (left.kind() == Kind.DOUBLE || right.kind() == Kind.DOUBLE) {
            return LogicalType.DOUBLE;
        }
        if (left.kind() == Kind.FLOAT || right.kind() == Kind.FLOAT) {
            return LogicalType.FLOAT;
        }
        if (left.kind() == Kind.DECIMAL || right.kind() == Kind.DECIMAL) {
            return ofDecimals(asDecimal(left), asDecimal(right));
        }
        return left.kind().ordinal() >= right.kind().ordinal() ? left : right;
    }

    private static LogicalType asDecimal(LogicalType type) {
        return type.kind() == Kind.DECIMAL ? type : ImplicitCast.decimalOf(type);
    }

    /** Room for the digits before the point and behind it; what is too much is taken from behind. */
    private static LogicalType ofDecimals(LogicalType left, LogicalType right) {
        int scale = Math.max(left.scale(), right.scale());
        int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        int precision = Math.min(MOST_DIGITS, whole + scale);
        return LogicalType.decimal(precision, Math.min(scale, MOST_DIGITS - Math.min(whole, MOST_DIGITS)));
    }

    private static LogicalType longer(Kind fixed, Kind varying, LogicalType left, LogicalType right) {
        int length = Math.max(left.precision(), right.precision());
        boolean same = left.kind() == fixed && right.kind() == fixed && left.precision() == right.precision();
        return LogicalType.of(same ? fixed : varying, length);
    }

    private static Optional<LogicalType> ofOneKind(LogicalType left, LogicalType right) {
        if (left.kind() == Kind.TIMESTAMP || left.kind() == Kind.TIMESTAMP_LTZ || left.kind() == Kind.TIME) {
            return Optional.of(left.precision() >= right.precision() ? left : right);
        }
        if (left.children().size() != right.children().size() || left.children().isEmpty()) {
            return left.children().isEmpty() && right.children().isEmpty() ? Optional.of(left) : Optional.empty();
        }
        List<LogicalType> children = new ArrayList<>();
        for (int child = 0; child < left.children().size(); child++) {
            of(left.children().get(child), right.children().get(child)).ifPresent(children::add);
        }
        return children.size() == left.children().size()
                ? Optional.of(new LogicalType(left.kind(), 0, 0, true, left.names(), children))
                : Optional.empty();
    }

    private static Optional<LogicalType> ofTimes(LogicalType left, LogicalType right) {
        boolean local = left.kind() == Kind.TIMESTAMP_LTZ || right.kind() == Kind.TIMESTAMP_LTZ;
        boolean date = left.kind() == Kind.DATE || right.kind() == Kind.DATE;
        if (!isDay(left) || !isDay(right) || local && date) {
            return Optional.empty();
        }
        int precision = Math.max(left.precision(), right.precision());
        return Optional.of(local ? LogicalType.timestampLtz(precision) : LogicalType.timestamp(precision));
    }

    private static boolean isDay(LogicalType type) {
        return type.kind() == Kind.DATE || type.kind().isTimestamp();
    }
}
