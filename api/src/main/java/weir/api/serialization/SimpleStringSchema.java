package weir.api.serialization;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import weir.types.TypeInformation;
import weir.types.Types;

/** Strings as their bytes in one charset, UTF-8 unless told otherwise. */
public class SimpleStringSchema implements DeserializationSchema<String>, SerializationSchema<String> {
    private static final long serialVersionUID = 1L;

    private final String charsetName;
    private transient Charset charset;

    public SimpleStringSchema() {
        this(StandardCharsets.UTF_8);
    }

    public SimpleStringSchema(Charset charset) {
        this.charset = charset;
        charsetName = charset.name();
    }

    public Charset getCharset() {
        if (charset == null) {
            charset = Charset.forName(charsetName);
        }
        return charset;
    }

    @Override
    public String deserialize(byte[] message) {
        return new String(message, getCharset());
    }

    @Override
    public byte[] serialize(String element) {
        return element.getBytes(getCharset());
    }

    @Override
    public boolean isEndOfStream(String nextElement) {
        return false;
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }
}
