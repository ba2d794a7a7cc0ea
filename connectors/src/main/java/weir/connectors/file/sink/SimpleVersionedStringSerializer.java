package weir.connectors.file.sink;

import java.nio.charset.StandardCharsets;
import weir.serializers.SimpleVersionedSerializer;

/** Strings as UTF-8. */
public final class SimpleVersionedStringSerializer implements SimpleVersionedSerializer<String> {
    public static final SimpleVersionedStringSerializer INSTANCE = new SimpleVersionedStringSerializer();

    private SimpleVersionedStringSerializer() {}

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String deserialize(int version, byte[] serialized) {
        return new String(serialized, StandardCharsets.UTF_8);
    }
}
