package weir.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import weir.api.serialization.AbstractDeserializationSchema;
import weir.types.TypeInformation;

/** Messages that are JSON values, as objects of one class. */
public class JsonDeserializationSchema<T> extends AbstractDeserializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private static final int EXCERPT_CHARS = 120;

    private transient ObjectReader reader;

    public JsonDeserializationSchema(Class<T> type) {
        super(type);
    }

    public JsonDeserializationSchema(TypeInformation<T> typeInfo) {
        super(typeInfo);
    }

    @Override
    public T deserialize(byte[] message) throws IOException {
        if (reader == null) {
            reader = JsonMapping.create().readerFor(getProducedType().getTypeClass());
        }
        try {
            return reader.readValue(message);
        } catch (JsonProcessingException e) {
            String text = new String(message, StandardCharsets.UTF_8);
            throw new IOException(
                    "A message is not the JSON of a "
                            + getProducedType().getTypeClass().getSimpleName() + ": " + JsonMapping.reason(e)
                            + " The message reads: " + text.substring(0, Math.min(EXCERPT_CHARS, text.length())),
                    e);
        }
    }
}
