package weir.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import weir.api.serialization.SerializationSchema;
import weir.base.WeirException;

/** Objects as JSON messages. */
public class JsonSerializationSchema<T> implements SerializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private transient ObjectWriter writer;

    @Override
    public byte[] serialize(T element) {
        if (writer == null) {
            writer = JsonMapping.create().writer();
        }
        try {
            return writer.writeValueAsBytes(element);
        } catch (JsonProcessingException e) {
            throw new WeirException(
                    "A record of " + element.getClass().getName() + " cannot be written as JSON: "
                            + e.getOriginalMessage(),
                    e);
        }
    }
}
