package weir.types;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/** A property that a class computes: {@code getX()}, {@code isX()} or {@code x()}, to read only. */
record Getter(Class<?> type, String name, MethodHandle handle) implements FieldAccess {
    /**
     * The getter for a name.
     *
     * @throws FieldException where the class has none, naming what it has
     */
    static FieldAccess find(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Method getter = Stream.of("get" + capital, "is" + capital, name)
                .map(candidate -> method(type, candidate))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> FieldNames.missing(type, name));
        try {
            getter.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflect(getter);
            return new Getter(type, name, handle.asType(MethodType.methodType(Object.class, Object.class)));
        } catch (IllegalAccessException | RuntimeException e) {
            throw FieldNames.missing(type, name);
        }
    }

    private static Optional<Method> method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(m -> m.getName().equals(name) && isGetter(m))
                .findFirst();
    }

    static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && method.getDeclaringClass() != Object.class;
    }

    @Override
    public Object get(Object record) {
        try {
            return (Object) handle.invokeExact(record);
        } catch (Throwable e) {
            throw new FieldException("Reading '" + name + "' of a " + type.getName() + " failed: " + e);
        }
    }

    @Override
    public Object with(Object record, Object value) {
        throw new FieldException("'" + name + "' of " + type.getName()
                + " is a getter without a field of that name, so it can be read but not set. Use reduce() instead.");
    }
}
