package weir.datastream;

import java.nio.ByteBuffer;
import weir.serializers.SimpleVersionedSerializer;

/** Numbers of transactions, as sinks of tests prepare them. */
final class LongBytes implements SimpleVersionedSerializer<Long> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(Long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    @Override
    public Long deserialize(int version, byte[] serialized) {
        return ByteBuffer.wrap(serialized).getLong();
    }
}
