package weir.serializers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An ordinary class: its fields, static and transient ones left out, are read and set directly. An object is made by the
 * constructor without parameters, of any visibility; where there is none, by no constructor at all.
 */
final class ObjectShape<T> extends Shape<T> {
    private static final long serialVersionUID = 1L;

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final transient boolean constructed;
    private final transient boolean fixed;
    private final transient MethodHandle[] getters;
    private final transient MethodHandle[] setters;
    private final transient MethodHandle maker;

    private ObjectShape(Class<T> type, List<Field> fields) throws ReflectiveOperationException {
        super(
                type,
                fields.stream()
                        .map(f -> new FieldType(f.getName(), f.getGenericType(), FormerNames.of(f)))
                        .toList());
        MethodHandle constructor = Constructors.noArgs(type);
        constructed = constructor != null;
        maker = constructed ? constructor : Constructors.withoutConstructor(type);
        fixed = fields.stream().allMatch(f -> Modifier.isFinal(f.getModifiers()));
        getters = new MethodHandle[fields.size()];
        setters = new MethodHandle[fields.size()];
        for (int i = 0; i < getters.length; i++) {
            Field field = fields.get(i);
            field.setAccessible(true);
            getters[i] = MethodHandles.lookup().unreflectGetter(field).asType(GETTER);
            setters[i] = MethodHandles.lookup().unreflectSetter(field).asType(SETTER);
        }
    }

    static <T> ObjectShape<T> inspect(Class<T> type) throws ReflectiveOperationException {
        List<Field> fields = new ArrayList<>();
        collect(type, fields);
        ObjectShape<T> shape = new ObjectShape<>(type, fields);
        if (!shape.constructed) {
            SlowTypes.report(type);
        }
        return shape;
    }

    /** By name within each class, because the virtual machine promises no order. */
    private static void collect(Class<?> type, List<Field> fields) {
        if (type == Object.class) {
            return;
        }
        collect(type.getSuperclass(), fields);
        Field[] declared = type.getDeclaredFields();
        Arrays.sort(declared, Comparator.comparing(Field::getName));
        for (Field field : declared) {
            if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                fields.add(field);
            }
        }
    }

    @Override
    public String kind() {
        return constructed ? "pojo" : "bare";
    }

    @Override
    public boolean isFixed() {
        return fixed;
    }

    @Override
    public Object get(T object, int field) {
        try {
            return (Object) getters[field].invokeExact((Object) object);
        } catch (Throwable e) {
            throw Rethrow.from(e, "Reading " + fields().get(field).name() + " of a " + type().getName() + " failed");
        }
    }

    @Override
    public T build(Object[] values) {
        T object = make();
        for (int i = 0; i < values.length; i++) {
            set(object, i, values[i]);
        }
        return object;
    }

    @Override
    T copy(T object, TypeSerializer<Object>[] copiers) {
        T copy = make();
        for (int i = 0; i < copiers.length; i++) {
            set(copy, i, copyField(get(object, i), i, copiers[i]));
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private T make() {
        try {
            return (T) (Object) maker.invokeExact();
        } catch (Throwable e) {
            throw Rethrow.from(e, "The constructor of " + type().getName() + " failed");
        }
    }

    private void set(T object, int field, Object value) {
        try {
            setters[field].invokeExact((Object) object, value);
        } catch (Throwable e) {
            throw Rethrow.from(e, "Setting " + fields().get(field).name() + " of a " + type().getName() + " failed");
        }
    }
}
