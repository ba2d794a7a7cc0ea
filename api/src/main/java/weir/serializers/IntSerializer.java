package weir.serializers;

import java.io.IOException;

/** Ints in four bytes, high byte first. */
public final class IntSerializer extends ImmutableSerializer<Integer> {
    private static final long serialVersionUID = 1L;

    public static final IntSerializer INSTANCE = new IntSerializer();

    private IntSerializer() {
        super(Integer.class, "int", 4);
    }

    @Override
    public void serialize(Integer value, DataOutputView target) throws IOException {
        target.writeInt(value);
    }

    @Override
    public Integer deserialize(DataInputView source) throws IOException {
        return source.readInt();
    }
}
