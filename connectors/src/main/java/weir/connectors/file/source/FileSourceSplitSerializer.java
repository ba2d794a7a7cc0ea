package weir.connectors.file.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import weir.connectors.file.source.FileSourceSplit.Position;
import weir.serializers.SimpleVersionedSerializer;

/** Writes a split as: id, path, offset, length, byte offset and records to skip of its position. */
final class FileSourceSplitSerializer implements SimpleVersionedSerializer<FileSourceSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FileSourceSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(split.splitId());
        out.writeUTF(split.path());
        out.writeLong(split.offset());
        out.writeLong(split.length());
        out.writeLong(split.position().byteOffset());
        out.writeLong(split.position().recordsToSkip());
        return bytes.toByteArray();
    }

    @Override
    public FileSourceSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("A file split in the checkpoint has version " + version
                    + ", but this version of Weir reads only " + VERSION
                    + ". Restore it with the Weir version that wrote it.");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        String splitId = in.readUTF();
        String path = in.readUTF();
        long offset = in.readLong();
        long length = in.readLong();
        return new FileSourceSplit(splitId, path, offset, length, new Position(in.readLong(), in.readLong()));
    }
}
