package weir.operators.window;

import weir.types.FieldFold;

/** The classes of numbers that fit into a long, and how a field of them is folded without boxes. */
enum NumberKind {
    LONG(Long.class),
    INT(Integer.class),
    SHORT(Short.class),
    BYTE(Byte.class),
    DOUBLE(Double.class),
    FLOAT(Float.class),
    /** Values of other classes are folded as they are. */
    NONE(Object.class);

    private static final NumberKind[] ALL = values();

    private final Class<?> type;

    NumberKind(Class<?> type) {
        this.type = type;
    }

    static NumberKind of(Object value) {
        for (NumberKind kind : ALL) {
            if (kind.accepts(value)) {
                return kind;
            }
        }
        return NONE;
    }

    /** True for values of this very class. */
    boolean accepts(Object value) {
        return value != null && value.getClass() == type;
    }

    long pack(Object value) {
        return switch (this) {
            case LONG -> (Long) value;
            case DOUBLE -> Double.doubleToRawLongBits((Double) value);
            case FLOAT -> Float.floatToRawIntBits((Float) value);
            default -> ((Number) value).longValue();
        };
    }

    Object unpack(long bits) {
        return switch (this) {
            case INT -> (int) bits;
            case SHORT -> (short) bits;
            case BYTE -> (byte) bits;
            case DOUBLE -> Double.longBitsToDouble(bits);
            case FLOAT -> Float.intBitsToFloat((int) bits);
            default -> bits;
        };
    }

    /** Folds two packed values; {@code fold} is a sum, minimum or maximum. */
    long fold(FieldFold fold, long first, long second) {
        if (fold == FieldFold.SUM) {
            return sum(first, second);
        }
        int order = compare(first, second);
        return (fold == FieldFold.MIN) == (order <= 0) || order == 0 ? first : second;
    }

    /** Integers wrap in their own class, as Java's do. */
    private long sum(long first, long second) {
        return switch (this) {
            case INT -> (int) (first + second);
            case SHORT -> (short) (first + second);
            case BYTE -> (byte) (first + second);
            case DOUBLE -> Double.doubleToRawLongBits(Double.longBitsToDouble(first) + Double.longBitsToDouble(second));
            case FLOAT ->
                Float.floatToRawIntBits(Float.intBitsToFloat((int) first) + Float.intBitsToFloat((int) second));
            default -> first + second;
        };
    }

    private int compare(long first, long second) {
        return switch (this) {
            case DOUBLE -> Double.compare(Double.longBitsToDouble(first), Double.longBitsToDouble(second));
            case FLOAT -> Float.compare(Float.intBitsToFloat((int) first), Float.intBitsToFloat((int) second));
            default -> Long.compare(first, second);
        };
    }
}
