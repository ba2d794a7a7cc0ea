package weir.types;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weir.api.tuple.Tuple;
import weir.serializers.Shape;

/** Types by name. None is ever needed; where one is given, values of that type are stored in less space. */
public final class Types {
    public static final TypeInformation<Void> VOID = BasicTypeInfo.VOID_TYPE_INFO;
    public static final TypeInformation<String> STRING = BasicTypeInfo.STRING_TYPE_INFO;
    public static final TypeInformation<Byte> BYTE = BasicTypeInfo.BYTE_TYPE_INFO;
    public static final TypeInformation<Boolean> BOOLEAN = BasicTypeInfo.BOOLEAN_TYPE_INFO;
    public static final TypeInformation<Short> SHORT = BasicTypeInfo.SHORT_TYPE_INFO;
    public static final TypeInformation<Integer> INT = BasicTypeInfo.INT_TYPE_INFO;
    public static final TypeInformation<Long> LONG = BasicTypeInfo.LONG_TYPE_INFO;
    public static final TypeInformation<Float> FLOAT = BasicTypeInfo.FLOAT_TYPE_INFO;
    public static final TypeInformation<Double> DOUBLE = BasicTypeInfo.DOUBLE_TYPE_INFO;
    public static final TypeInformation<Character> CHAR = BasicTypeInfo.CHAR_TYPE_INFO;
    public static final TypeInformation<BigDecimal> BIG_DEC = BasicTypeInfo.BIG_DEC_TYPE_INFO;
    public static final TypeInformation<BigInteger> BIG_INT = BasicTypeInfo.BIG_INT_TYPE_INFO;
    public static final TypeInformation<Date> SQL_DATE = new GenericTypeInfo<>(Date.class);
    public static final TypeInformation<Time> SQL_TIME = new GenericTypeInfo<>(Time.class);
    public static final TypeInformation<Timestamp> SQL_TIMESTAMP = new GenericTypeInfo<>(Timestamp.class);
    public static final TypeInformation<LocalDate> LOCAL_DATE = new GenericTypeInfo<>(LocalDate.class);
    public static final TypeInformation<LocalTime> LOCAL_TIME = new GenericTypeInfo<>(LocalTime.class);
    public static final TypeInformation<LocalDateTime> LOCAL_DATE_TIME = new GenericTypeInfo<>(LocalDateTime.class);
    public static final TypeInformation<Instant> INSTANT = BasicTypeInfo.INSTANT_TYPE_INFO;

    private Types() {}

    /** Rows whose fields are known by position. */
    public static TypeInformation<Row> ROW(TypeInformation<?>... types) {
        return new RowTypeInfo(types);
    }

    /** Rows whose fields are known by name and by position. */
    public static TypeInformation<Row> ROW_NAMED(String[] fieldNames, TypeInformation<?>... types) {
        return new RowTypeInfo(types, fieldNames);
    }

    public static <T extends Tuple> TypeInformation<T> TUPLE(TypeInformation<?>... types) {
        return new TupleTypeInfo<>(types);
    }

    /** A tuple class that names its type arguments, as {@code class Pair extends Tuple2<String, Long>} does. */
    public static <T extends Tuple> TypeInformation<T> TUPLE(Class<T> tupleType) {
        return TypeInformation.of(tupleType);
    }

    /** A class taken field by field; it need not follow any bean rules. */
    public static <T> TypeInformation<T> POJO(Class<T> pojoType) {
        return TypeInformation.of(pojoType);
    }

    /**
     * A class whose fields have the given types.
     *
     * @throws IllegalArgumentException where {@code fields} does not name exactly the fields of the class
     */
    public static <T> TypeInformation<T> POJO(Class<T> pojoType, Map<String, TypeInformation<?>> fields) {
        Shape<T> shape = Shape.of(pojoType);
        List<String> names = shape.fields().stream().map(Shape.FieldType::name).toList();
        if (!fields.keySet().equals(Set.copyOf(names))) {
            throw new IllegalArgumentException("Types are given for the fields " + fields.keySet() + ", but "
                    + pojoType.getName() + " has the fields " + names + ".");
        }
        return new PojoTypeInfo<>(shape, names.stream().map(fields::get).toList());
    }

    /** A Java record, its component types taken from their declarations. */
    public static <T extends Record> TypeInformation<T> RECORD(Class<T> recordType) {
        return TypeInformation.of(recordType);
    }

    public static <T> TypeInformation<T> GENERIC(Class<T> genericType) {
        return new GenericTypeInfo<>(genericType);
    }

    /** The array of a primitive type, given as its box: {@code PRIMITIVE_ARRAY(Types.LONG)} is {@code long[]}. */
    public static TypeInformation<?> PRIMITIVE_ARRAY(TypeInformation<?> elementType) {
        Class<?> primitive =
                MethodType.methodType(elementType.getTypeClass()).unwrap().returnType();
        return new PrimitiveArrayTypeInfo<>(Array.newInstance(primitive, 0).getClass());
    }

    public static <E> TypeInformation<E[]> OBJECT_ARRAY(TypeInformation<E> elementType) {
        return new ArrayTypeInfo<>(elementType);
    }

    public static <K, V> TypeInformation<Map<K, V>> MAP(TypeInformation<K> keyType, TypeInformation<V> valueType) {
        return new MapTypeInfo<>(keyType, valueType);
    }

    public static <E> TypeInformation<List<E>> LIST(TypeInformation<E> elementType) {
        return new ListTypeInfo<>(elementType);
    }

    public static <E> TypeInformation<Set<E>> SET(TypeInformation<E> elementType) {
        return new SetTypeInfo<>(elementType);
    }

    public static <T> TypeInformation<Optional<T>> OPTIONAL(TypeInformation<T> valueType) {
        return new OptionalTypeInfo<>(valueType);
    }

    public static <L, R> TypeInformation<Either<L, R>> EITHER(
            TypeInformation<L> leftType, TypeInformation<R> rightType) {
        return new EitherTypeInfo<>(leftType, rightType);
    }

    public static <E extends Enum<E>> TypeInformation<E> ENUM(Class<E> enumType) {
        return new EnumTypeInfo<>(enumType);
    }
}
