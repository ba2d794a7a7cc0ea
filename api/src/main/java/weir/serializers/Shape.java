package weir.serializers;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The fields of a class by position: how a value of it is taken apart and put together again. There is one shape for
 * each tuple, record and ordinary class; {@link #of} finds it.
 *
 * @param <T> the class
 */
public abstract class Shape<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final ClassValue<Shape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return Shapes.inspect(type);
        }
    };

    /** A field's name and declared type, type variables of the class included, and names that it had before. */
    public record FieldType(String name, Type type, List<String> formerNames) {
        FieldType(String name, Type type) {
            this(name, type, List.of());
        }

        /** True where the field can hold null. */
        public boolean isNullable() {
            return !(type instanceof Class<?> c && c.isPrimitive());
        }
    }

    private final Class<T> type;
    private final transient List<FieldType> fields;

    Shape(Class<T> type, List<FieldType> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
    }

    /**
     * The shape of a concrete class.
     *
     * @throws UnserializableTypeException where the class's fields cannot be reached or mean nothing outside the process
     */
    @SuppressWarnings("unchecked")
    public static <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) SHAPES.get(type);
    }

    public final Class<T> type() {
        return type;
    }

    /** The fields in their order; for a class with superclasses, those of the topmost one first. */
    public final List<FieldType> fields() {
        return fields;
    }

    /** The position of the field of this name, or -1. */
    public final int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** What sort of class this is, as it is named in schemas: {@code tuple}, {@code record}, {@code pojo}, {@code bare}. */
    public abstract String kind();

    /** True where the fields of an object never change once it is built. */
    public abstract boolean isFixed();

    public abstract Object get(T object, int field);

    /** A new object with these field values, in the order of {@link #fields}. */
    public abstract T build(Object[] values);

    /** The values of all fields, in the order of {@link #fields}. */
    public final Object[] values(T object) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(object, i);
        }
        return values;
    }

    /** A new object that differs from {@code object} in one field. */
    public T with(T object, int field, Object value) {
        Object[] values = values(object);
        values[field] = value;
        return build(values);
    }

    /** A new object whose fields are copies of those of {@code object}, made by {@code copiers}. */
    T copy(T object, TypeSerializer<Object>[] copiers) {
        Object[] values = values(object);
        for (int i = 0; i < values.length; i++) {
            values[i] = copyField(values[i], i, copiers[i]);
        }
        return build(values);
    }

    /** A copy of one field's value, null included; a failure names the field. */
    final Object copyField(Object value, int field, TypeSerializer<Object> copier) {
        try {
            return value == null ? null : copier.copy(value);
        } catch (UnserializableTypeException e) {
            throw e.inside(type, fields.get(field).name());
        }
    }

    /** Handles to fields do not survive Java serialization, so a shape is found again by its class. */
    protected final Object readResolve() {
        return of(type);
    }
}
