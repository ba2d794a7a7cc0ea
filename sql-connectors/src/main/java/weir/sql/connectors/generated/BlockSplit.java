package weir.sql.connectors.generated;

import java.nio.ByteBuffer;
import weir.api.source.SourceSplit;
import weir.serializers.SimpleVersionedSerializer;

/**
 * Every {@code stride}-th block of the numbers of rows.
 *
 * @param index which of the splits this is, from 0
 * @param stride how many splits there are
 * @param blockRows how many numbers make a block
 * @param nextBlock the block to go on with
 */
public record BlockSplit(int index, int stride, int blockRows, long nextBlock) implements SourceSplit {
    @Override
    public String splitId() {
        return "block-" + index;
    }

    /** The first number of the next block. */
    long firstRow() {
        return nextBlock * blockRows;
    }

    BlockSplit advanced() {
        return new BlockSplit(index, stride, blockRows, nextBlock + stride);
    }

    /** Writes index, stride, rows of a block and the next block. */
    static final class Serializer implements SimpleVersionedSerializer<BlockSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(BlockSplit split) {
            return ByteBuffer.allocate(3 * Integer.BYTES + Long.BYTES)
                    .putInt(split.index())
                    .putInt(split.stride())
                    .putInt(split.blockRows())
                    .putLong(split.nextBlock())
                    .array();
        }

        @Override
        public BlockSplit deserialize(int version, byte[] serialized) {
            ByteBuffer in = ByteBuffer.wrap(serialized);
            return new BlockSplit(in.getInt(), in.getInt(), in.getInt(), in.getLong());
        }
    }
}
