package weir.serializers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;

/** Makes empty objects: by the constructor without parameters, or without any constructor. */
final class Constructors {
    /** Per class a handle of type {@code ()Object}, or a marker where there is no usable constructor. */
    private static final ClassValue<Maker> MAKERS = new ClassValue<>() {
        @Override
        protected Maker computeValue(Class<?> type) {
            return new Maker(findNoArgs(type));
        }
    };

    private record Maker(MethodHandle handle) {}

    private Constructors() {}

    static boolean hasNoArgs(Class<?> type) {
        return MAKERS.get(type).handle != null;
    }

    /** A handle of type {@code ()Object}, or null where the class has no usable constructor without parameters. */
    static MethodHandle noArgs(Class<?> type) {
        return MAKERS.get(type).handle;
    }

    @SuppressWarnings("unchecked")
    static <C> C create(Object type, Class<? super C> kind) {
        Class<?> wanted = (Class<?>) type;
        MethodHandle handle = noArgs(wanted.asSubclass(kind));
        if (handle == null) {
            throw new IllegalArgumentException(
                    wanted.getName() + " has lost its constructor without parameters, which reading its values needs.");
        }
        try {
            return (C) (Object) handle.invokeExact();
        } catch (Throwable e) {
            throw Rethrow.from(e, "The constructor of " + wanted.getName() + " failed");
        }
    }

    /** A handle of type {@code ()Object} that skips all constructors of {@code type} below {@link Object}'s. */
    static MethodHandle withoutConstructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> factoryType = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factoryType.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> constructor = (Constructor<?>) factoryType
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, type, Object.class.getDeclaredConstructor());
        MethodHandle newInstance = MethodHandles.lookup()
                .findVirtual(Constructor.class, "newInstance", MethodType.methodType(Object.class, Object[].class));
        return MethodHandles.insertArguments(newInstance, 0, constructor, new Object[0]);
    }

    private static MethodHandle findNoArgs(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        try {
            return Access.to(type)
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
