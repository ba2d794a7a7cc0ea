package weir.api.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.serializers.SimpleVersionedSerializer;

/** Writes many splits as: the split serializer's version, the count, then each split's length and bytes. */
public final class SplitCollectionSerializer<SplitT> implements SimpleVersionedSerializer<Collection<SplitT>> {
    private static final int VERSION = 1;

    private final SimpleVersionedSerializer<SplitT> splits;

    public SplitCollectionSerializer(SimpleVersionedSerializer<SplitT> splits) {
        this.splits = splits;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Collection<SplitT> collection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(splits.getVersion());
        out.writeInt(collection.size());
        for (SplitT split : collection) {
            byte[] serialized = splits.serialize(split);
            out.writeInt(serialized.length);
            out.write(serialized);
        }
        return bytes.toByteArray();
    }

    @Override
    public Collection<SplitT> deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("The enumerator's checkpoint has version " + version
                    + ", but this version of Weir reads only " + VERSION
                    + ". Restore it with the Weir version that wrote it.");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int splitVersion = in.readInt();
        int count = in.readInt();
        List<SplitT> collection = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] split = in.readNBytes(in.readInt());
            collection.add(splits.deserialize(splitVersion, split));
        }
        return collection;
    }
}
