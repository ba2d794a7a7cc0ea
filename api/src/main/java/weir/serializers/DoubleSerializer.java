package weir.serializers;

import java.io.IOException;

/** Doubles by their IEEE 754 bits, in eight bytes. */
public final class DoubleSerializer extends ImmutableSerializer<Double> {
    private static final long serialVersionUID = 1L;

    public static final DoubleSerializer INSTANCE = new DoubleSerializer();

    private DoubleSerializer() {
        super(Double.class, "double", 8);
    }

    @Override
    public void serialize(Double value, DataOutputView target) throws IOException {
        target.writeDouble(value);
    }

    @Override
    public Double deserialize(DataInputView source) throws IOException {
        return source.readDouble();
    }
}
