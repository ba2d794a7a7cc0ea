package weir.serializers;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;

/**
 * Reads objects of a class whose fields were others when they were written. Fields that were not there get the value that Java
 * gives a field: null, 0 or false.
 */
final class CompositeReader implements ValueReader<Object> {
    /** Takes a field that there is no more. */
    static final int DROPPED = -1;

    private final Shape<?> shape;
    private final boolean nullable;
    private final List<Source> fields;
    private final Object[] defaults;

    /** A field as it was written, and its position in the class of now. */
    record Source(ValueReader<Object> reader, int position) {}

    /** {@code nullable} says whether bits for nulls stand before the fields. */
    CompositeReader(Shape<?> shape, boolean nullable, List<Source> fields) {
        this.shape = shape;
        this.nullable = nullable;
        this.fields = fields;
        this.defaults = shape.fields().stream()
                .map(field -> defaultOf(field.type() instanceof Class<?> c ? c : Object.class))
                .toArray();
    }

    /** What a field of this type holds before anybody has set it. */
    static Object defaultOf(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    @Override
    public Object read(DataInputView source) throws IOException {
        byte[] nulls = nullable ? Lengths.read(source, (fields.size() + 7) >>> 3) : null;
        Object[] values = defaults.clone();
        for (int index = 0; index < fields.size(); index++) {
            if (nulls == null || !Elements.isNull(nulls, index)) {
                Source field = fields.get(index);
                Object value = field.reader().read(source);
                if (field.position() != DROPPED && value != null) {
                    values[field.position()] = value;
                }
            }
        }
        return shape.build(values);
    }
}
