package weir.serializers;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import weir.api.tuple.Tuple;

/** Decides which shape a class has, and refuses classes whose values are tied to their process. */
final class Shapes {
    private static final List<Class<?>> TIED_TO_PROCESS =
            List.of(Thread.class, ClassLoader.class, Process.class, AutoCloseable.class);

    private Shapes() {}

    static Shape<?> inspect(Class<?> type) {
        String refusal = refusal(type);
        if (refusal != null) {
            throw new UnserializableTypeException(type, refusal, null);
        }
        try {
            return shape(type);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new UnserializableTypeException(type, notOpen(type), e);
        }
    }

    private static Shape<?> shape(Class<?> type) throws ReflectiveOperationException {
        if (type.isRecord()) {
            return RecordShape.inspect(type);
        }
        if (Tuple.class.isAssignableFrom(type) && TupleShape.fits(type)) {
            return TupleShape.inspect(type.asSubclass(Tuple.class));
        }
        return ObjectShape.inspect(type);
    }

    /** Why values of this class cannot be taken apart, or null if they can. */
    private static String refusal(Class<?> type) {
        if (type.isHidden() || type.isSynthetic()) {
            return "it is a lambda or a generated class. Keep the data that it works on instead.";
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return "it is abstract, so it has no values of its own. Use the class of the values.";
        }
        if (isInner(type)) {
            return "it is an inner class, whose values hold on to the object around them. Make it static.";
        }
        Class<?> closed = closedPart(type);
        return closed == null ? null : refusal(type, closed);
    }

    /** The class itself or its nearest superclass whose fields the Java library keeps to itself, or null. */
    private static Class<?> closedPart(Class<?> type) {
        Class<?> part = type;
        while (!part.getName().startsWith("java.")) {
            part = part.getSuperclass();
        }
        return part == Object.class && type != Object.class || part == Record.class || type.isEnum() ? null : part;
    }

    private static String refusal(Class<?> type, Class<?> closed) {
        for (Class<?> tied : TIED_TO_PROCESS) {
            if (tied.isAssignableFrom(closed)) {
                return "it means nothing outside its process (" + tied.getName()
                        + "). Keep the data to make it from, or" + " mark the field transient and make it in open().";
            }
        }
        return (type == closed ? "it" : "its superclass " + closed.getName())
                + " belongs to the Java library, which keeps its fields closed. Convert it to a record or another class"
                + " of your own, or mark the field transient.";
    }

    /** True where each value holds on to one of the class around its own. */
    private static boolean isInner(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.isSynthetic() && field.getName().startsWith("this$"));
    }

    private static String notOpen(Class<?> type) {
        return "its fields cannot be reached. If it is in a named module, add 'opens " + type.getPackageName()
                + ";' to its module-info; otherwise annotate it with @SerializedBy.";
    }
}
