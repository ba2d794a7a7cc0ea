package weir.simulation.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import weir.serializers.SimpleVersionedSerializer;

/** Writes the number of a transaction as eight bytes. */
final class TransactionNumber implements SimpleVersionedSerializer<Long> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    @Override
    public Long deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION || serialized.length != Long.BYTES) {
            throw new IOException("These bytes are no number of a transaction.");
        }
        return ByteBuffer.wrap(serialized).getLong();
    }
}
