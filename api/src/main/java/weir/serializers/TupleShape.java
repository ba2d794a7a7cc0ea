package weir.serializers;

import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import weir.api.tuple.Tuple;

/** A tuple, or a user's subclass of one that adds no fields: reached by position, without reflection. */
final class TupleShape<T extends Tuple> extends Shape<T> {
    private static final long serialVersionUID = 1L;

    private final transient boolean plain;
    private final transient T prototype;

    private TupleShape(Class<T> type, List<FieldType> fields, boolean plain, T prototype) {
        super(type, fields);
        this.plain = plain;
        this.prototype = prototype;
    }

    /** True for tuples that are nothing but their positions. */
    static boolean fits(Class<?> type) {
        Class<?> tuple = tupleClass(type);
        for (Class<?> c = type; c != tuple; c = c.getSuperclass()) {
            if (c.getDeclaredFields().length > 0) {
                return false;
            }
        }
        return type == tuple || Constructors.hasNoArgs(type);
    }

    static <T extends Tuple> TupleShape<T> inspect(Class<T> type) {
        Class<?> tuple = tupleClass(type);
        List<FieldType> fields = new ArrayList<>();
        for (TypeVariable<?> parameter : tuple.getTypeParameters()) {
            fields.add(new FieldType("f" + fields.size(), parameter));
        }
        boolean plain = type == tuple;
        T prototype = plain ? type.cast(Tuple.newInstance(fields.size())) : Constructors.create(type, Tuple.class);
        return new TupleShape<>(type, fields, plain, prototype);
    }

    /** The {@code TupleN} that {@code type} is or extends. */
    private static Class<?> tupleClass(Class<?> type) {
        Class<?> tuple = type;
        while (tuple.getSuperclass() != Tuple.class) {
            tuple = tuple.getSuperclass();
        }
        return tuple;
    }

    @Override
    public String kind() {
        return "tuple";
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public Object get(T object, int field) {
        return object.getField(field);
    }

    @Override
    public T build(Object[] values) {
        T tuple = plain ? prototype.copy() : Constructors.create(type(), Tuple.class);
        for (int i = 0; i < values.length; i++) {
            tuple.setField(values[i], i);
        }
        return tuple;
    }

    @Override
    public T with(T object, int field, Object value) {
        if (!plain) {
            return super.with(object, field, value);
        }
        T copy = object.copy();
        copy.setField(value, field);
        return copy;
    }

    @Override
    T copy(T object, TypeSerializer<Object>[] copiers) {
        if (!plain) {
            return super.copy(object, copiers);
        }
        T copy = object.copy();
        for (int i = 0; i < copiers.length; i++) {
            if (!copiers[i].isImmutableType()) {
                Object value = object.getField(i);
                Object copied = copyField(value, i, copiers[i]);
                if (copied != value) {
                    copy.setField(copied, i);
                }
            }
        }
        return copy;
    }
}
