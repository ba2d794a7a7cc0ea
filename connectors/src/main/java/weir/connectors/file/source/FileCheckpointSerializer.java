package weir.connectors.file.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import weir.api.source.SplitCollectionSerializer;
import weir.serializers.SimpleVersionedSerializer;

/** Writes the seen paths (count, then each), and behind them the remaining splits. */
final class FileCheckpointSerializer implements SimpleVersionedSerializer<FileCheckpoint> {
    private final SplitCollectionSerializer<FileSourceSplit> splits =
            new SplitCollectionSerializer<>(new FileSourceSplitSerializer());

    @Override
    public int getVersion() {
        return splits.getVersion();
    }

    @Override
    public byte[] serialize(FileCheckpoint checkpoint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(checkpoint.seen().size());
        for (String path : checkpoint.seen()) {
            out.writeUTF(path);
        }
        out.write(splits.serialize(checkpoint.remaining()));
        return bytes.toByteArray();
    }

    @Override
    public FileCheckpoint deserialize(int version, byte[] serialized) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            seen.add(in.readUTF());
        }
        return new FileCheckpoint(splits.deserialize(version, in.readAllBytes()), seen);
    }
}
