package weir.simulation.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import weir.serializers.SimpleVersionedSerializer;

/** Writes a split as two numbers of four bytes. */
final class LogSplitSerializer implements SimpleVersionedSerializer<LogSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LogSplit split) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(split.partition())
                .putInt(split.position())
                .array();
    }

    @Override
    public LogSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION || serialized.length != 2 * Integer.BYTES) {
            throw new IOException("These bytes are no split of the log.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(serialized);
        return new LogSplit(bytes.getInt(), bytes.getInt());
    }
}
