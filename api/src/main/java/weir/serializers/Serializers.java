package weir.serializers;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Locale;

/**
 * Finds the serializer of a type by its structure, so that nobody has to declare any. Where the declared type says
 * little, as {@code Object} or a raw {@code List} do, the values' own classes are asked at run time.
 */
public final class Serializers {
    private Serializers() {}

    /**
     * For values declared as {@code type}, subclasses included.
     *
     * @throws UnserializableTypeException where a class among the fields cannot be written, naming the field
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeSerializer<T> forClass(Class<T> type) {
        return (TypeSerializer<T>) forType(type);
    }

    /**
     * For values declared as {@code type}, type arguments included.
     *
     * @throws UnserializableTypeException where a class among the fields cannot be written, naming the field
     */
    public static TypeSerializer<?> forType(Type type) {
        return new Resolver().declared(type, TypeArguments.NONE);
    }

    /**
     * For values of which {@code value} is the first one seen: compact for its class, and able to take null and values
     * of any other class, at the price of one byte each.
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeSerializer<T> forValue(T value) {
        return (TypeSerializer<T>)
                (value == null ? ObjectSerializer.INSTANCE : ObjectSerializer.expecting(classOf(value)));
    }

    /** The class that a serializer was made for; {@code Object} where it takes any, or is a user's own. */
    public static Class<?> typeOf(TypeSerializer<?> serializer) {
        if (serializer instanceof ImmutableSerializer<?> s) {
            return s.type();
        }
        if (serializer instanceof ValueSerializer<?> s) {
            return s.type();
        }
        if (serializer instanceof SealedSerializer<?> s) {
            return s.type();
        }
        return serializer instanceof ForwardSerializer<?> s ? s.type() : Object.class;
    }

    /**
     * For values that are of exactly the class of {@code value}, as somebody checks beforehand: nothing is written about
     * the class, and {@link TypeSerializer#isImmutableType} tells of these values only. Made once for each class.
     *
     * @throws UnserializableTypeException where the class or that of a field cannot be written, naming the field
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeSerializer<T> forClassOf(T value) {
        return (TypeSerializer<T>) KnownClasses.entry(classOf(value)).serializer();
    }

    /** For values that are of exactly this class, made anew. */
    static TypeSerializer<Object> resolve(Class<?> type) {
        return untyped(new Resolver().exact(type));
    }

    /** The class that decides how a value is written: for an enum constant with a body, the enum. */
    static Class<?> classOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    static boolean isAbstract(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) && !type.isArray() && !type.isPrimitive();
    }

    @SuppressWarnings("unchecked")
    static TypeSerializer<Object> untyped(TypeSerializer<?> serializer) {
        return (TypeSerializer<Object>) serializer;
    }

    /** A container's name in schemas, as {@code list} or {@code linkedhashmap}. */
    static String simpleName(Class<?> type) {
        return type.getName().startsWith("java.util.") ? type.getSimpleName().toLowerCase(Locale.ROOT) : type.getName();
    }
}
