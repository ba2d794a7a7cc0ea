package weir.formats.json;

import java.io.IOException;
import java.io.OutputStream;
import weir.api.serialization.Encoder;

/** Records as lines of JSON, for files. */
public final class JsonEncoder<IN> implements Encoder<IN> {
    private static final long serialVersionUID = 1L;

    private final JsonSerializationSchema<IN> schema = new JsonSerializationSchema<>();

    @Override
    public void encode(IN element, OutputStream stream) throws IOException {
        stream.write(schema.serialize(element));
        stream.write('\n');
    }
}
