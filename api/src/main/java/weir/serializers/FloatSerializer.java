package weir.serializers;

import java.io.IOException;

/** Floats by their IEEE 754 bits, in four bytes. */
public final class FloatSerializer extends ImmutableSerializer<Float> {
    private static final long serialVersionUID = 1L;

    public static final FloatSerializer INSTANCE = new FloatSerializer();

    private FloatSerializer() {
        super(Float.class, "float", 4);
    }

    @Override
    public void serialize(Float value, DataOutputView target) throws IOException {
        target.writeFloat(value);
    }

    @Override
    public Float deserialize(DataInputView source) throws IOException {
        return source.readFloat();
    }
}
