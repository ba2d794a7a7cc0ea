package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.ValueReader;
import weir.serializers.WrittenSchema;

/** Reads values whose type was another one when they were written, and writes them as the type is now. */
record FormerFormat<T>(ContentFormat<T> now, ValueReader<T> reader) implements ContentFormat<T> {
    @Override
    public String schema() {
        return now.schema();
    }

    @Override
    public void write(T content, DataOutputView target) throws IOException {
        now.write(content, target);
    }

    @Override
    public T read(DataInputView source, boolean stamped) throws IOException {
        if (stamped) {
            source.readLong();
        }
        return reader.read(source);
    }

    @Override
    public ContentFormat<T> reading(WrittenSchema written) throws IOException {
        return now.reading(written);
    }
}
