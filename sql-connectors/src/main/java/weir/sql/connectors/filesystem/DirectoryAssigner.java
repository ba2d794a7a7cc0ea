package weir.sql.connectors.filesystem;

import java.nio.charset.StandardCharsets;
import weir.connectors.file.sink.BucketAssigner;
import weir.serializers.SimpleVersionedSerializer;

/** Puts rows where they say they belong. */
final class DirectoryAssigner implements BucketAssigner<PartRows, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String getBucketId(PartRows part, Context context) {
        return part.directory();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return new TextSerializer();
    }

    private static final class TextSerializer implements SimpleVersionedSerializer<String> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String deserialize(int version, byte[] serialized) {
            return new String(serialized, StandardCharsets.UTF_8);
        }
    }
}
