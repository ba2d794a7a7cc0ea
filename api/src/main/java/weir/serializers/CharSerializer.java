package weir.serializers;

import java.io.IOException;

/** UTF-16 units in two bytes, high byte first. */
public final class CharSerializer extends ImmutableSerializer<Character> {
    private static final long serialVersionUID = 1L;

    public static final CharSerializer INSTANCE = new CharSerializer();

    private CharSerializer() {
        super(Character.class, "char", 2);
    }

    @Override
    public void serialize(Character value, DataOutputView target) throws IOException {
        target.writeChar(value);
    }

    @Override
    public Character deserialize(DataInputView source) throws IOException {
        return source.readChar();
    }
}
