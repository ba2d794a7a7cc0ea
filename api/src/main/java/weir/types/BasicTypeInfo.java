package weir.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/** Plain values: boxed primitives, strings, and a few numbers and times. */
public final class BasicTypeInfo<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    public static final BasicTypeInfo<String> STRING_TYPE_INFO = new BasicTypeInfo<>(String.class);
    public static final BasicTypeInfo<Boolean> BOOLEAN_TYPE_INFO = new BasicTypeInfo<>(Boolean.class);
    public static final BasicTypeInfo<Byte> BYTE_TYPE_INFO = new BasicTypeInfo<>(Byte.class);
    public static final BasicTypeInfo<Short> SHORT_TYPE_INFO = new BasicTypeInfo<>(Short.class);
    public static final BasicTypeInfo<Integer> INT_TYPE_INFO = new BasicTypeInfo<>(Integer.class);
    public static final BasicTypeInfo<Long> LONG_TYPE_INFO = new BasicTypeInfo<>(Long.class);
    public static final BasicTypeInfo<Float> FLOAT_TYPE_INFO = new BasicTypeInfo<>(Float.class);
    public static final BasicTypeInfo<Double> DOUBLE_TYPE_INFO = new BasicTypeInfo<>(Double.class);
    public static final BasicTypeInfo<Character> CHAR_TYPE_INFO = new BasicTypeInfo<>(Character.class);
    public static final BasicTypeInfo<Date> DATE_TYPE_INFO = new BasicTypeInfo<>(Date.class);
    public static final BasicTypeInfo<Void> VOID_TYPE_INFO = new BasicTypeInfo<>(Void.class);
    public static final BasicTypeInfo<BigInteger> BIG_INT_TYPE_INFO = new BasicTypeInfo<>(BigInteger.class);
    public static final BasicTypeInfo<BigDecimal> BIG_DEC_TYPE_INFO = new BasicTypeInfo<>(BigDecimal.class);
    public static final BasicTypeInfo<Instant> INSTANT_TYPE_INFO = new BasicTypeInfo<>(Instant.class);

    private static final Map<Class<?>, BasicTypeInfo<?>> BY_CLASS = byClass();

    private final Class<T> type;

    private BasicTypeInfo(Class<T> type) {
        this.type = type;
    }

    private static Map<Class<?>, BasicTypeInfo<?>> byClass() {
        Map<Class<?>, BasicTypeInfo<?>> byClass = new LinkedHashMap<>();
        for (BasicTypeInfo<?> info : List.of(
                STRING_TYPE_INFO,
                BOOLEAN_TYPE_INFO,
                BYTE_TYPE_INFO,
                SHORT_TYPE_INFO,
                INT_TYPE_INFO,
                LONG_TYPE_INFO,
                FLOAT_TYPE_INFO,
                DOUBLE_TYPE_INFO,
                CHAR_TYPE_INFO,
                DATE_TYPE_INFO,
                VOID_TYPE_INFO,
                BIG_INT_TYPE_INFO,
                BIG_DEC_TYPE_INFO,
                INSTANT_TYPE_INFO)) {
            byClass.put(info.type, info);
        }
        byClass.put(boolean.class, BOOLEAN_TYPE_INFO);
        byClass.put(byte.class, BYTE_TYPE_INFO);
        byClass.put(short.class, SHORT_TYPE_INFO);
        byClass.put(int.class, INT_TYPE_INFO);
        byClass.put(long.class, LONG_TYPE_INFO);
        byClass.put(float.class, FLOAT_TYPE_INFO);
        byClass.put(double.class, DOUBLE_TYPE_INFO);
        byClass.put(char.class, CHAR_TYPE_INFO);
        byClass.put(void.class, VOID_TYPE_INFO);
        return byClass;
    }

    /** The basic type of a class, primitives as their boxes; null where it is no basic type. */
    @SuppressWarnings("unchecked")
    public static <X> BasicTypeInfo<X> getInfoFor(Class<X> type) {
        return (BasicTypeInfo<X>) BY_CLASS.get(type);
    }

    @Override
    public boolean isBasicType() {
        return true;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public TypeSerializer<T> createSerializer() {
        return Serializers.forClass(type);
    }
}
