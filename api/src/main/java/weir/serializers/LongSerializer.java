package weir.serializers;

import java.io.IOException;

/** Longs in eight bytes, high byte first. */
public final class LongSerializer extends ImmutableSerializer<Long> {
    private static final long serialVersionUID = 1L;

    public static final LongSerializer INSTANCE = new LongSerializer();

    private LongSerializer() {
        super(Long.class, "long", 8);
    }

    @Override
    public void serialize(Long value, DataOutputView target) throws IOException {
        target.writeLong(value);
    }

    @Override
    public Long deserialize(DataInputView source) throws IOException {
        return source.readLong();
    }
}
