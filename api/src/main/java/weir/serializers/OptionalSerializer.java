package weir.serializers;

import java.io.IOException;
import java.util.Optional;

/** {@link Optional}: one byte, 0 for empty, 1 before a value. */
public final class OptionalSerializer<T> extends TypeSerializer<Optional<T>> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<T> value;

    public OptionalSerializer(TypeSerializer<T> value) {
        this.value = value;
    }

    public TypeSerializer<T> value() {
        return value;
    }

    @Override
    public boolean isImmutableType() {
        return value.isImmutableType();
    }

    @Override
    public Optional<T> copy(Optional<T> from) {
        return isImmutableType() ? from : from.map(value::copy);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Optional<T> record, DataOutputView target) throws IOException {
        target.writeBoolean(record.isPresent());
        if (record.isPresent()) {
            value.serialize(record.get(), target);
        }
    }

    @Override
    public Optional<T> deserialize(DataInputView source) throws IOException {
        return source.readBoolean() ? Optional.of(value.deserialize(source)) : Optional.empty();
    }

    @Override
    public String snapshotSchema() {
        return "optional<" + value.snapshotSchema() + ">";
    }
}
