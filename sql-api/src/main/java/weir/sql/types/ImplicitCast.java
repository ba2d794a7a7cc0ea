package weir.sql.types;

import weir.sql.types.LogicalType.Kind;

/**
 * What SQL converts without being asked: numbers to wider ones, dates to points in time, and nothing that could fail. Text is
 * never made a number, nor a number text.
 */
public final class ImplicitCast {
    /** No conversion. */
    public static final int REFUSED = -1;

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
            return to.ordinal() > from.ordinal() ? widening(from, to) : REFUSED;
        }
        if (from.isText() && to.isText() || from.isBytes() && to.isBytes()) {
            return 0;
        }
        return distanceInTime(from, to);
    }

    /** An exact number becomes a DECIMAL before it becomes inexact, and a DOUBLE before a FLOAT. */
    private static int widening(Kind from, Kind to) {
        return switch (to) {
            case FLOAT -> 2 * (Kind.DECIMAL.ordinal() - from.ordinal());
            case DECIMAL -> from.isInteger() ? Kind.FLOAT.ordinal() - from.ordinal() : REFUSED;
            case DOUBLE -> Kind.DECIMAL.ordinal() + 1 - from.ordinal();
            default -> to.ordinal() - from.ordinal();
        };
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
