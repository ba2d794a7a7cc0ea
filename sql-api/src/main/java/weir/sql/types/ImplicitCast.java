package weir.sql.types;

import java.util.List;
import weir.sql.types.LogicalType.Kind;

/**
 * What SQL converts without being asked: numbers to wider ones, dates to points in time, and nothing that could fail. Text is
 * never made a number, nor a number text.
 */
public final class ImplicitCast {
    /** No conversion. */
    public static final int REFUSED = -1;

    private static final List<Kind> WIDER =
            List.of(Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT, Kind.DECIMAL, Kind.FLOAT, Kind.DOUBLE);

    private static final int INT_DIGITS = 10;
    private static final int BIGINT_DIGITS = 19;
    private static final int TINYINT_DIGITS = 3;
    private static final int SMALLINT_DIGITS = 5;

    private ImplicitCast() {}

    /** How far a value of one kind is from another: 0 for the same, more for wider ones, {@link #REFUSED} where there is no way. */
    public static int distance(Kind from, Kind to) {
        if (from == to || from == Kind.NULL) {
            return 0;
        }
        if (from.isNumeric() && to.isNumeric()) {
            int steps = WIDER.indexOf(to) - WIDER.indexOf(from);
            return steps > 0 ? steps : REFUSED;
        }
        if (from.isText() && to.isText() || from.isBytes() && to.isBytes()) {
            return 0;
        }
        return distanceInTime(from, to);
    }

    private static int distanceInTime(Kind from, Kind to) {
        return switch (to) {
            case DATE -> from == Kind.TIMESTAMP ? 2 : REFUSED;
            case TIME -> from == Kind.TIMESTAMP ? 2 : REFUSED;
            case TIMESTAMP -> from == Kind.TIMESTAMP_LTZ ? 2 : from == Kind.DATE ? 1 : REFUSED;
            case TIMESTAMP_LTZ -> from == Kind.TIMESTAMP ? 2 : REFUSED;
            default -> REFUSED;
        };
    }

    /** The DECIMAL that holds every value of an integer type. */
    public static LogicalType decimalOf(LogicalType integer) {
        int digits = switch (integer.kind()) {
            case TINYINT -> TINYINT_DIGITS;
            case SMALLINT -> SMALLINT_DIGITS;
            case INT -> INT_DIGITS;
            default -> BIGINT_DIGITS;
        };
        return LogicalType.decimal(digits, 0).nullable(integer.nullable());
    }
}
