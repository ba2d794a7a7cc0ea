package weir.sql.types;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import weir.batch.ColumnType;

/**
 * A type of SQL, as Flink has it.
 *
 * <p>As Java objects, the values of the types are: Boolean; Integer for TINYINT to INT, DATE (days since 1970), TIME
 * (milliseconds of the day) and INTERVAL YEAR TO MONTH (months); Long for BIGINT, both TIMESTAMPs (ticks since 1970, see {@link
 * #ticksPerSecond}) and INTERVAL DAY TO SECOND (milliseconds); Double for FLOAT, as a float rounds it, and DOUBLE; BigDecimal of
 * exactly the type's scale; String; byte[]; {@code List<Object>} for ARRAY; {@code Map<Object, Object>} in the order of
 * arrival for MAP; {@code Map<Object, Integer>} for MULTISET; {@link weir.types.Row} with positions for ROW.
 *
 * @param kind the sort of type
 * @param precision digits, or the greatest length of a string; 0 where a kind has neither
 * @param scale digits after the point of a DECIMAL, else 0
 * @param nullable whether NULL is among the values
 * @param names the names of a ROW's fields, else empty
 * @param children the types of a ROW's fields, of an ARRAY's or MULTISET's elements, or of a MAP's keys and values
 */
public record LogicalType(
        Kind kind, int precision, int scale, boolean nullable, List<String> names, List<LogicalType> children)
        implements Serializable {
    /** The sorts of types. */
    public enum Kind {
        BOOLEAN,
        TINYINT,
        SMALLINT,
        INT,
        BIGINT,
        FLOAT,
        DOUBLE,
        DECIMAL,
        CHAR,
        VARCHAR,
        BINARY,
        VARBINARY,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMP_LTZ,
        INTERVAL_YEAR_MONTH,
        INTERVAL_DAY_TIME,
        ARRAY,
        MAP,
        MULTISET,
        ROW,
        /** The type of a bare NULL. */
        NULL,
        /** A word of the language, such as the unit in EXTRACT; no column has it. */
        SYMBOL;

        public boolean isInteger() {
            return this == TINYINT || this == SMALLINT || this == INT || this == BIGINT;
        }

        public boolean isNumeric() {
            return isInteger() || this == FLOAT || this == DOUBLE || this == DECIMAL;
        }

        public boolean isText() {
            return this == CHAR || this == VARCHAR;
        }

        public boolean isBytes() {
            return this == BINARY || this == VARBINARY;
        }

        public boolean isTimestamp() {
            return this == TIMESTAMP || this == TIMESTAMP_LTZ;
        }

        public boolean isInterval() {
            return this == INTERVAL_YEAR_MONTH || this == INTERVAL_DAY_TIME;
        }
    }

    /** The length of a STRING, which is a VARCHAR, and of BYTES, a VARBINARY. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public static final LogicalType BOOLEAN = of(Kind.BOOLEAN);
    public static final LogicalType TINYINT = of(Kind.TINYINT);
    public static final LogicalType SMALLINT = of(Kind.SMALLINT);
    public static final LogicalType INT = of(Kind.INT);
    public static final LogicalType BIGINT = of(Kind.BIGINT);
    public static final LogicalType FLOAT = of(Kind.FLOAT);
    public static final LogicalType DOUBLE = of(Kind.DOUBLE);
    public static final LogicalType STRING = of(Kind.VARCHAR, UNLIMITED);
    public static final LogicalType BYTES = of(Kind.VARBINARY, UNLIMITED);
    public static final LogicalType DATE = of(Kind.DATE);
    public static final LogicalType TIME = of(Kind.TIME);
    public static final LogicalType INTERVAL_YEAR_MONTH = of(Kind.INTERVAL_YEAR_MONTH);
    public static final LogicalType INTERVAL_DAY_TIME = of(Kind.INTERVAL_DAY_TIME, 3);
    public static final LogicalType NULL = of(Kind.NULL);
    public static final LogicalType SYMBOL = of(Kind.SYMBOL);

    private static final int MILLI_DIGITS = 3;
    private static final int MICRO_DIGITS = 6;

    public LogicalType {
        Objects.requireNonNull(kind, "kind");
        names = List.copyOf(names);
        children = List.copyOf(children);
    }

    private static LogicalType of(Kind kind) {
        return of(kind, 0);
    }

    /** A nullable type of a length or precision. */
    public static LogicalType of(Kind kind, int precision) {
        return new LogicalType(kind, precision, 0, true, List.of(), List.of());
    }

    public static LogicalType decimal(int precision, int scale) {
        return new LogicalType(Kind.DECIMAL, precision, scale, true, List.of(), List.of());
    }

    public static LogicalType timestamp(int precision) {
        return of(Kind.TIMESTAMP, precision);
    }

    public static LogicalType timestampLtz(int precision) {
        return of(Kind.TIMESTAMP_LTZ, precision);
    }

    public static LogicalType array(LogicalType elements) {
        return new LogicalType(Kind.ARRAY, 0, 0, true, List.of(), List.of(elements));
    }

    public static LogicalType map(LogicalType keys, LogicalType values) {
        return new LogicalType(Kind.MAP, 0, 0, true, List.of(), List.of(keys, values));
    }

    public static LogicalType multiset(LogicalType elements) {
        return new LogicalType(Kind.MULTISET, 0, 0, true, List.of(), List.of(elements));
    }

    public static LogicalType row(List<String> names, List<LogicalType> fields) {
        return new LogicalType(Kind.ROW, 0, 0, true, names, fields);
    }

    /** The same type with NULL among its values, or without. */
    public LogicalType nullable(boolean other) {
        return other == nullable ? this : new LogicalType(kind, precision, scale, other, names, children);
    }

    /** The type of an array's or multiset's elements. */
    public LogicalType element() {
        return children.get(0);
    }

    /** The type of a map's keys. */
    public LogicalType key() {
        return children.get(0);
    }

    /** The type of a map's values. */
    public LogicalType value() {
        return children.get(1);
    }

    /** How a column holds the values. */
    public ColumnType layout() {
        return switch (kind) {
            case BOOLEAN -> ColumnType.BOOLEAN;
            case TINYINT, SMALLINT, INT, DATE, TIME, INTERVAL_YEAR_MONTH -> ColumnType.INT;
            case BIGINT, TIMESTAMP, TIMESTAMP_LTZ, INTERVAL_DAY_TIME -> ColumnType.LONG;
            case FLOAT, DOUBLE -> ColumnType.DOUBLE;
            case CHAR, VARCHAR -> ColumnType.STRING;
            case BINARY, VARBINARY -> ColumnType.BYTES;
            case DECIMAL -> ColumnType.decimal(precision, scale);
            case ARRAY, MAP, MULTISET, ROW, NULL, SYMBOL -> ColumnType.OBJECT;
        };
    }

    /** How many ticks of a point in time make a second: 1,000 up to precision 3, 1,000,000 up to 6, else 1,000,000,000. */
    public long ticksPerSecond() {
        if (!kind.isTimestamp() || precision <= MILLI_DIGITS) {
            return 1_000;
        }
        return precision <= MICRO_DIGITS ? 1_000_000 : 1_000_000_000;
    }

    /** The type as SQL writes it, such as {@code DECIMAL(10, 2) NOT NULL}. */
    @Override
    public String toString() {
        return TypeText.of(this);
    }
}
