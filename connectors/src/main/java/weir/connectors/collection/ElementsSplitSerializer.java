package weir.connectors.collection;

import java.nio.ByteBuffer;
import weir.serializers.SimpleVersionedSerializer;

/** Writes the position of a split as eight bytes. */
final class ElementsSplitSerializer implements SimpleVersionedSerializer<ElementsSplit> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(ElementsSplit split) {
        return ByteBuffer.allocate(Long.BYTES).putLong(split.position()).array();
    }

    @Override
    public ElementsSplit deserialize(int version, byte[] serialized) {
        return new ElementsSplit(ByteBuffer.wrap(serialized).getLong());
    }
}
