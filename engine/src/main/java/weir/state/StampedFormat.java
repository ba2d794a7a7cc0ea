package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.WrittenSchema;

/** The time when a value was last touched, then the value. */
record StampedFormat<T>(ContentFormat<T> values, Expiry expiry) implements ContentFormat<Stamped<T>> {
    @Override
    public String schema() {
        return "stamped<" + values.schema() + ">";
    }

    @Override
    public void write(Stamped<T> content, DataOutputView target) throws IOException {
        target.writeLong(content.stampMillis());
        values.write(content.value(), target);
    }

    @Override
    public Stamped<T> read(DataInputView source, boolean stamped) throws IOException {
        long stampMillis = stamped ? source.readLong() : expiry.now();
        return new Stamped<>(values.read(source, false), stampMillis);
    }

    @Override
    public ContentFormat<Stamped<T>> reading(WrittenSchema written) throws IOException {
        return new StampedFormat<>(values.reading(written.within("stamped", 0)), expiry);
    }
}
