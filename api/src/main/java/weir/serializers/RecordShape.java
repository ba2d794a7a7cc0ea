package weir.serializers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** A record: read by its accessors, built by its canonical constructor. */
final class RecordShape<T> extends Shape<T> {
    private static final long serialVersionUID = 1L;

    /** Each of type {@code (Object)Object}. */
    private final transient MethodHandle[] accessors;
    /** Of type {@code (Object[])Object}. */
    private final transient MethodHandle constructor;

    private RecordShape(Class<T> type, List<FieldType> fields, List<MethodHandle> accessors, MethodHandle constructor) {
        super(type, fields);
        this.accessors = accessors.toArray(MethodHandle[]::new);
        this.constructor = constructor;
    }

    static <T> RecordShape<T> inspect(Class<T> type) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = Access.to(type);
        List<FieldType> fields = new ArrayList<>();
        List<MethodHandle> accessors = new ArrayList<>();
        List<Class<?>> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(new FieldType(component.getName(), component.getGenericType()));
            accessors.add(lookup.unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class)));
            parameters.add(component.getType());
        }
        MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                .asSpreader(Object[].class, parameters.size())
                .asType(MethodType.methodType(Object.class, Object[].class));
        return new RecordShape<>(type, fields, accessors, constructor);
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
            return (Object) accessors[field].invokeExact((Object) object);
        } catch (Throwable e) {
            throw Rethrow.from(e, "Reading " + fields().get(field).name() + " of a " + type().getName() + " failed");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public T build(Object[] values) {
        try {
            return (T) (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw Rethrow.from(e, "The constructor of " + type().getName() + " failed");
        }
    }
}
