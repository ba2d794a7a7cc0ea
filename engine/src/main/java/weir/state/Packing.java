package weir.state;

/** The classes of values that fit into a long, and how they get in and out. */
enum Packing {
    LONG(Long.class, true),
    INT(Integer.class, true),
    SHORT(Short.class, true),
    BYTE(Byte.class, true),
    CHAR(Character.class, true),
    BOOLEAN(Boolean.class, true),
    DOUBLE(Double.class, false),
    FLOAT(Float.class, false);

    private static final Packing[] ALL = values();

    private final Class<?> valueClass;
    private final boolean usableAsKey;

    Packing(Class<?> valueClass, boolean usableAsKey) {
        this.valueClass = valueClass;
        this.usableAsKey = usableAsKey;
    }

    /** How values of this class are packed; null if they are not. */
    static Packing of(Class<?> valueClass) {
        for (Packing packing : ALL) {
            if (packing.valueClass == valueClass) {
                return packing;
            }
        }
        return null;
    }

    /** As {@link #of}, but only where equal values have equal bits and the other way round (so not for NaN). */
    static Packing ofKey(Class<?> keyClass) {
        Packing packing = of(keyClass);
        return packing != null && packing.usableAsKey ? packing : null;
    }

    boolean accepts(Object value) {
        return value.getClass() == valueClass;
    }

    long pack(Object value) {
        return value instanceof Long l ? l : packOther(value);
    }

    Object unpack(long bits) {
        return this == LONG ? (Object) bits : unpackOther(bits);
    }

    private long packOther(Object value) {
        return switch (this) {
            case LONG, INT, SHORT, BYTE -> ((Number) value).longValue();
            case CHAR -> (Character) value;
            case BOOLEAN -> (Boolean) value ? 1 : 0;
            case DOUBLE -> Double.doubleToRawLongBits((Double) value);
            case FLOAT -> Float.floatToRawIntBits((Float) value);
        };
    }

    private Object unpackOther(long bits) {
        return switch (this) {
            case LONG -> bits;
            case INT -> (int) bits;
            case SHORT -> (short) bits;
            case BYTE -> (byte) bits;
            case CHAR -> (char) bits;
            case BOOLEAN -> bits != 0;
            case DOUBLE -> Double.longBitsToDouble(bits);
            case FLOAT -> Float.intBitsToFloat((int) bits);
        };
    }
}
