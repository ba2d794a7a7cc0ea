package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.WrittenSchema;

/** Whether there is a value, then the value. */
record NullableFormat<T>(ContentFormat<T> values) implements ContentFormat<T> {
    @Override
    public String schema() {
        return values.schema() + "?";
    }

    @Override
    public void write(T content, DataOutputView target) throws IOException {
        target.writeBoolean(content != null);
        if (content != null) {
            values.write(content, target);
        }
    }

    @Override
    public T read(DataInputView source, boolean stamped) throws IOException {
        return source.readBoolean() ? values.read(source, stamped) : null;
    }

    @Override
    public ContentFormat<T> reading(WrittenSchema written) throws IOException {
        return new NullableFormat<>(values.reading(written.within("stamped", 0).nonNull()));
    }
}
