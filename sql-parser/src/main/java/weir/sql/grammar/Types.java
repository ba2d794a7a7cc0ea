package weir.sql.grammar;

import org.apache.calcite.rel.type.RelDataType;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Types with lengths and precisions, within Flink's limits. */
final class Types {
    private static final int MAX_DECIMAL_DIGITS = 38;
    private static final int MAX_SECOND_DIGITS = 9;
    private static final int TIMESTAMP_DIGITS = 6;

    private Types() {}

    static LogicalType decimal(int precision, int scale, Position at) {
        if (precision < 1 || precision > MAX_DECIMAL_DIGITS) {
            throw new SqlException("A DECIMAL has between 1 and 38 digits, not " + precision + ".", at);
        }
        if (scale > precision) {
            throw new SqlException(
                    "A DECIMAL of " + precision + " digits can't have " + scale + " of them behind the point.", at);
        }
        return LogicalType.decimal(precision, scale);
    }

    /** A string or bytes; without a length, CHAR and BINARY hold one character or byte and the varying kinds any number. */
    static LogicalType ofLength(Kind kind, int length, Position at) {
        if (length == 0) {
            throw new SqlException(kind + " holds at least 1 character or byte, not 0.", at);
        }
        boolean varying = kind == Kind.VARCHAR || kind == Kind.VARBINARY;
        int standard = varying ? LogicalType.UNLIMITED : 1;
        return LogicalType.of(kind, length == RelDataType.PRECISION_NOT_SPECIFIED ? standard : length);
    }

    /** A time or timestamp; without a precision, a TIME has whole seconds and a TIMESTAMP microseconds. */
    static LogicalType ofTime(Kind kind, int precision, Position at) {
        if (precision > MAX_SECOND_DIGITS) {
            throw new SqlException(kind + " has at most 9 digits of a second, not " + precision + ".", at);
        }
        int standard = kind == Kind.TIME ? 0 : TIMESTAMP_DIGITS;
        return LogicalType.of(kind, precision == RelDataType.PRECISION_NOT_SPECIFIED ? standard : precision);
    }

    static SqlException withTimeZone(Position at) {
        return new SqlException("No column has the type TIMESTAMP WITH TIME ZONE.", at)
                .hint("TIMESTAMP_LTZ is a point in time, shown in the session's zone.");
    }
}
