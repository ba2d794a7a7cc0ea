package weir.batch;

import java.util.List;

/**
 * How the values of a column are laid out. The logical types of SQL map to these: a DATE is an {@link Kind#INT} of days, a
 * TIMESTAMP a {@link Kind#LONG}, a MAP an array of rows.
 *
 * @param precision the digits of a decimal, else 0
 * @param scale the digits after the point of a decimal, else 0
 * @param names the names of a row's fields, else empty
 * @param children the types of a row's fields or of an array's elements, else empty
 */
public record ColumnType(Kind kind, int precision, int scale, List<String> names, List<ColumnType> children) {
    /** The digits that 127 bits always hold. */
    public static final int MAX_DECIMAL_PRECISION = 38;

    public static final ColumnType BOOLEAN = of(Kind.BOOLEAN);
    public static final ColumnType INT = of(Kind.INT);
    public static final ColumnType LONG = of(Kind.LONG);
    public static final ColumnType DOUBLE = of(Kind.DOUBLE);
    /** Text in UTF-8. */
    public static final ColumnType STRING = of(Kind.STRING);
    /** Bytes of any meaning. */
    public static final ColumnType BYTES = of(Kind.BYTES);
    /** Java objects of any class. */
    public static final ColumnType OBJECT = of(Kind.OBJECT);

    /** The sorts of layout. */
    public enum Kind {
        BOOLEAN,
        INT,
        LONG,
        DOUBLE,
        STRING,
        BYTES,
        DECIMAL,
        ARRAY,
        ROW,
        OBJECT
    }

    public ColumnType {
        names = List.copyOf(names);
        children = List.copyOf(children);
    }

    private static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0, List.of(), List.of());
    }

    /** Exact decimals of up to {@code precision} digits, {@code scale} of them after the point. */
    public static ColumnType decimal(int precision, int scale) {
        if (precision < 1 || precision > MAX_DECIMAL_PRECISION || scale < 0 || scale > precision) {
            throw new IllegalArgumentException(
                    "DECIMAL(" + precision + ", " + scale + ") is not possible: the precision" + " goes from 1 to "
                            + MAX_DECIMAL_PRECISION + ", the scale from 0 to the precision.");
        }
        return new ColumnType(Kind.DECIMAL, precision, scale, List.of(), List.of());
    }

    public static ColumnType array(ColumnType elements) {
        return new ColumnType(Kind.ARRAY, 0, 0, List.of(), List.of(elements));
    }

    public static ColumnType row(List<String> names, List<ColumnType> fields) {
        return new ColumnType(Kind.ROW, 0, 0, names, fields);
    }

    /** Something to fill a column of this type with. */
    public ColumnAppender appender() {
        return switch (kind) {
            case BOOLEAN -> new BooleanAppender();
            case INT -> new IntAppender();
            case LONG -> new LongAppender();
            case DOUBLE -> new DoubleAppender();
            case STRING, BYTES -> new BytesAppender(this);
            case DECIMAL -> new DecimalAppender(this);
            case ARRAY -> new ArrayAppender(this);
            case ROW -> new RowAppender(this);
            case OBJECT -> new ObjectAppender();
        };
    }
}
