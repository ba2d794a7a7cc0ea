package weir.serializers;

import java.io.IOException;

/** Bytes as they are. */
public final class ByteSerializer extends ImmutableSerializer<Byte> {
    private static final long serialVersionUID = 1L;

    public static final ByteSerializer INSTANCE = new ByteSerializer();

    private ByteSerializer() {
        super(Byte.class, "byte", 1);
    }

    @Override
    public void serialize(Byte value, DataOutputView target) throws IOException {
        target.writeByte(value);
    }

    @Override
    public Byte deserialize(DataInputView source) throws IOException {
        return source.readByte();
    }
}
