package weir.state;

import java.io.IOException;
import java.util.function.Supplier;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;

/** A value as its serializer writes it. The serializer is asked for at the first snapshot, not when the job starts. */
record PlainFormat<T>(Supplier<TypeSerializer<T>> serializer) implements ContentFormat<T> {
    @Override
    public String schema() {
        return serializer.get().snapshotSchema();
    }

    @Override
    public void write(T content, DataOutputView target) throws IOException {
        serializer.get().serialize(content, target);
    }

    @Override
    public T read(DataInputView source, boolean stamped) throws IOException {
        if (stamped) {
            source.readLong();
        }
        return serializer.get().deserialize(source);
    }
}
