package weir.serializers;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

/**
 * Tuples, records and ordinary classes: one bit per field that may be null, then the fields that are not. Field names
 * stand in the schema only.
 */
public final class CompositeSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Shape<T> shape;
    private final TypeSerializer<Object>[] fields;
    private final boolean immutable;
    private final boolean nullable;
    private final int length;

    /** Takes a serializer for each field of {@code shape}, in that order. */
    public CompositeSerializer(Shape<T> shape, List<? extends TypeSerializer<?>> fields) {
        if (fields.size() != shape.fields().size()) {
            throw new IllegalArgumentException(shape.type().getName() + " has "
                    + shape.fields().size() + " fields, but types were given for " + fields.size() + ".");
        }
        this.shape = shape;
        this.fields = array(fields);
        this.nullable = anyNullable(shape);
        this.immutable = shape.isFixed() && allImmutable(this.fields);
        this.length = nullable ? -1 : fixedLength();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TypeSerializer<Object>[] array(List<? extends TypeSerializer<?>> fields) {
        return fields.toArray(new TypeSerializer[0]);
    }

    private static boolean anyNullable(Shape<?> shape) {
        for (Shape.FieldType field : shape.fields()) {
            if (field.isNullable()) {
                return true;
            }
        }
        return false;
    }

    private static boolean allImmutable(TypeSerializer<Object>[] fields) {
        for (TypeSerializer<Object> field : fields) {
            if (!field.isImmutableType()) {
                return false;
            }
        }
        return true;
    }

    private int fixedLength() {
        int sum = 0;
        for (TypeSerializer<Object> field : fields) {
            if (field.getLength() < 0) {
                return -1;
            }
            sum += field.getLength();
        }
        return sum;
    }

    public Shape<T> shape() {
        return shape;
    }

    /** The serializer of a field, positions counted as in {@link #shape}. */
    public TypeSerializer<?> field(int index) {
        return fields[index];
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    public T copy(T from) {
        return immutable ? from : shape.copy(from, fields);
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        Object[] values = shape.values(record);
        if (nullable) {
            Elements.writeNulls(values, target);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                serializeField(i, values[i], target);
            }
        }
    }

    private void serializeField(int index, Object value, DataOutputView target) throws IOException {
        try {
            fields[index].serialize(value, target);
        } catch (UnserializableTypeException e) {
            throw e.inside(shape.type(), shape.fields().get(index).name());
        }
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        byte[] nulls = nullable ? readNulls(source) : null;
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            if (nulls == null || !Elements.isNull(nulls, i)) {
                values[i] = fields[i].deserialize(source);
            }
        }
        return shape.build(values);
    }

    private byte[] readNulls(DataInputView source) throws IOException {
        byte[] nulls = new byte[(fields.length + 7) >>> 3];
        source.readFully(nulls);
        return nulls;
    }

    @Override
    public String snapshotSchema() {
        StringJoiner text = new StringJoiner(
                ",", shape.kind() + (nullable ? " " : "! ") + shape.type().getName() + "{", "}");
        for (int i = 0; i < fields.length; i++) {
            text.add(shape.fields().get(i).name() + ":" + fields[i].snapshotSchema());
        }
        return text.toString();
    }
}
