package weir.serializers;

import java.io.IOException;

/** Shorts in two bytes, high byte first. */
public final class ShortSerializer extends ImmutableSerializer<Short> {
    private static final long serialVersionUID = 1L;

    public static final ShortSerializer INSTANCE = new ShortSerializer();

    private ShortSerializer() {
        super(Short.class, "short", 2);
    }

    @Override
    public void serialize(Short value, DataOutputView target) throws IOException {
        target.writeShort(value);
    }

    @Override
    public Short deserialize(DataInputView source) throws IOException {
        return source.readShort();
    }
}
