package weir.connectors.file.sink;

import java.io.IOException;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.SimpleVersionedSerializer;

/** Both paths and the length. */
final class FileSinkCommittableSerializer implements SimpleVersionedSerializer<FileSinkCommittable> {
    private static final int VERSION = 1;
    private static final int FIRST_BYTES = 256;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FileSinkCommittable committable) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(FIRST_BYTES);
        out.writeUTF(committable.hiddenPath());
        out.writeUTF(committable.path());
        out.writeLong(committable.length());
        return out.getCopyOfBuffer();
    }

    @Override
    public FileSinkCommittable deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("Files to be committed were written in format " + version
                    + ", and this version of Weir knows format " + VERSION + " only.");
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        return new FileSinkCommittable(in.readUTF(), in.readUTF(), in.readLong());
    }
}
