package weir.soak.process;

import weir.connectors.file.sink.BucketAssigner;
import weir.connectors.file.sink.SimpleVersionedStringSerializer;
import weir.serializers.SimpleVersionedSerializer;

/** Puts each line into the directory that its first word names. */
final class KindBucket implements BucketAssigner<String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String getBucketId(String line, Context context) {
        return line.substring(0, line.indexOf(' '));
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }
}
