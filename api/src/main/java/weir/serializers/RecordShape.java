package weir.serializers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record: read by its accessors, built by its canonical constructor. */
final class RecordShape<T> extends Shape<T> {
    private static final long serialVersionUID = 1L;

    private final transient Lookup lookup;
    private final transient RecordComponent[] components;
    /** Made when first needed: immutable records are often neither taken apart nor built. */
    private transient Handles handles;

    /** {@code accessors} are of type {@code (Object)Object}, {@code constructor} of type {@code (Object[])Object}. */
    private record Handles(MethodHandle[] accessors, MethodHandle constructor) {}

    private RecordShape(Class<T> type, List<FieldType> fields, Lookup lookup, RecordComponent[] components) {
        super(type, fields);
        this.lookup = lookup;
        this.components = components;
    }

    static <T> RecordShape<T> inspect(Class<T> type) throws IllegalAccessException {
        RecordComponent[] components = type.getRecordComponents();
        List<FieldType> fields = Arrays.stream(components)
                .map(component ->
                        new FieldType(component.getName(), component.getGenericType(), FormerNames.of(component)))
                .toList();
        return new RecordShape<>(type, fields, Access.to(type), components);
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public Object get(T object, int field) {
        try {
            return (Object) handles().accessors[field].invokeExact((Object) object);
        } catch (Throwable e) {
            throw Rethrow.from(e, "Reading " + fields().get(field).name() + " of a " + type().getName() + " failed");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public T build(Object[] values) {
        try {
            return (T) (Object) handles().constructor.invokeExact(values);
        } catch (Throwable e) {
            throw Rethrow.from(e, "The constructor of " + type().getName() + " failed");
        }
    }

    private Handles handles() throws ReflectiveOperationException {
        Handles made = handles;
        if (made == null) {
            made = makeHandles();
            handles = made;
        }
        return made;
    }

    private Handles makeHandles() throws ReflectiveOperationException {
        MethodHandle[] accessors = new MethodHandle[components.length];
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = lookup.unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            parameters[i] = components[i].getType();
        }
        MethodHandle constructor = lookup.findConstructor(type(), MethodType.methodType(void.class, parameters))
                .asSpreader(Object[].class, parameters.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        return new Handles(accessors, constructor);
    }
}
