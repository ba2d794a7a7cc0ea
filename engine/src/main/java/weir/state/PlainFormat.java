package weir.state;

import java.io.IOException;
import java.util.function.Supplier;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;
import weir.serializers.WrittenSchema;

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

    @Override
    public ContentFormat<T> reading(WrittenSchema written) throws IOException {
        return new FormerFormat<>(
                this, written.within("stamped", 0).to(serializer.get()).reader());
    }
}
