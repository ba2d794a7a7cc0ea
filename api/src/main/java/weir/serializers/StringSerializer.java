package weir.serializers;

import java.io.IOException;

/** Strings as length and UTF-8; see {@link DataOutputView#writeText}. */
public final class StringSerializer extends ImmutableSerializer<String> {
    private static final long serialVersionUID = 1L;

    public static final StringSerializer INSTANCE = new StringSerializer();

    private StringSerializer() {
        super(String.class, "string", -1);
    }

    @Override
    public void serialize(String value, DataOutputView target) throws IOException {
        target.writeText(value);
    }

    @Override
    public String deserialize(DataInputView source) throws IOException {
        return source.readText();
    }
}
