package weir.state;

import java.io.IOException;
import weir.base.WeirException;
import weir.serializers.DataOutputSerializer;

/**
 * Tells what a row of a table takes in memory: its share of the arrays, which is exact, and for what is kept as objects an
 * estimate from the bytes that some rows take when they are written.
 */
final class RowSizes {
    private static final int SAMPLES = 64;

    /** Estimates of large tables are used so often: sampling is as dear as moving so many rows to the store. */
    private static final int USES = 16;

    /** An object has a header and pads its fields, and is referred to: measured for strings, boxes, tuples and lists. */
    private static final int OBJECT_BYTES = 40;

    private static final int BYTES_PER_WRITTEN_BYTE = 2;

    private final StateTable table;
    private final ColdRows.Owner owner;
    private final DataOutputSerializer scratch = new DataOutputSerializer(256);
    private long bytesPerRow;
    private int usesLeft;
    private int cursor;

    RowSizes(StateTable table, ColdRows.Owner owner) {
        this.table = table;
        this.owner = owner;
    }

    long bytesPerRow() {
        if (usesLeft-- <= 0) {
            usesLeft = owner.liveCount() < LongPages.PAGE_ROWS ? 0 : USES;
            bytesPerRow = arrayBytes() + objectBytes();
        }
        return bytesPerRow;
    }

    private long arrayBytes() {
        int allocated = Math.max(1, (owner.limit() + LongPages.ROW_MASK) >> LongPages.PAGE_BITS << LongPages.PAGE_BITS);
        return Math.max(1, (owner.sizeBytes() + table.sizeBytes()) / allocated);
    }

    private long objectBytes() {
        long bytes = 0;
        int count = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int row = owner.nextLive(cursor);
            if (row == SlotTable.NONE) {
                cursor = 0;
            } else {
                cursor = row + 1;
                count++;
                bytes += objectBytes(row);
            }
        }
        return count == 0 ? 0 : bytes / count;
    }

    private long objectBytes(int row) {
        try {
            long bytes = 0;
            if (owner.keepsObjects()) {
                scratch.clear();
                owner.writeKey(row, scratch);
                bytes += ofWritten(scratch.length());
            }
            for (StateHandle<?> handle : table.handles()) {
                if (handle.column.keepsObjects() && handle.isPresent(row)) {
                    scratch.clear();
                    handle.write(row, scratch);
                    bytes += ofWritten(scratch.length());
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new WeirException("The size of a row of state cannot be told: " + e.getMessage(), e);
        }
    }

    private static long ofWritten(int bytes) {
        return OBJECT_BYTES + (long) BYTES_PER_WRITTEN_BYTE * bytes;
    }
}
