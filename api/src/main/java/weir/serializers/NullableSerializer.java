package weir.serializers;

import java.io.IOException;

/** Adds null to the values of another serializer, at the price of one byte: 0 for null, 1 before a value. */
public final class NullableSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<T> values;

    private NullableSerializer(TypeSerializer<T> values) {
        this.values = values;
    }

    /** Returns {@code values} itself where it takes nulls already. */
    public static <T> TypeSerializer<T> wrap(TypeSerializer<T> values) {
        return values instanceof NullableSerializer || values instanceof ObjectSerializer
                ? values
                : new NullableSerializer<>(values);
    }

    TypeSerializer<T> values() {
        return values;
    }

    @Override
    public boolean isImmutableType() {
        return values.isImmutableType();
    }

    @Override
    public T copy(T from) {
        return from == null ? null : values.copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        target.writeBoolean(record != null);
        if (record != null) {
            values.serialize(record, target);
        }
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return source.readBoolean() ? values.deserialize(source) : null;
    }

    @Override
    public String snapshotSchema() {
        return values.snapshotSchema() + "?";
    }
}
