package weir.serializers;

import java.io.IOException;

/** Booleans in one byte, 0 or 1. */
public final class BooleanSerializer extends ImmutableSerializer<Boolean> {
    private static final long serialVersionUID = 1L;

    public static final BooleanSerializer INSTANCE = new BooleanSerializer();

    private BooleanSerializer() {
        super(Boolean.class, "boolean", 1);
    }

    @Override
    public void serialize(Boolean value, DataOutputView target) throws IOException {
        target.writeBoolean(value);
    }

    @Override
    public Boolean deserialize(DataInputView source) throws IOException {
        return source.readBoolean();
    }
}
