package weir.sql.kernel;

import java.io.IOException;
import java.util.Arrays;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/**
 * What DISTINCT knows of whole numbers: how often each came, or which aggregates have counted it. A table with open addressing, at most
 * three quarters full.
 */
@SerializedBy(DistinctLongs.Serializer.class)
public final class DistinctLongs {
    private static final int FIRST_CELLS = 8;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Values at even places, behind each how often it came, or the bits of those that counted it; 0 where the place is free. */
    private long[] cells = new long[FIRST_CELLS];

    private int size;

    /** How many different values there are. */
    public int size() {
        return size;
    }

    /** Counts a value once more; true if it is the first time. */
    public boolean add(long value) {
        return add(value, 1);
    }

    /** Counts a value some times more; true if it is the first time. */
    public boolean add(long value, long times) {
        int at = place(value);
        if (cells[at + 1] != 0) {
            cells[at + 1] += times;
            return false;
        }
        put(at, value, times);
        return true;
    }

    /** Sets bits of a value, at least one; returns those that were not set before. A table has either bits or counts. */
    public long mark(long value, long bits) {
        int at = place(value);
        long before = cells[at + 1];
        if (before == 0) {
            put(at, value, bits);
        } else {
            cells[at + 1] = before | bits;
        }
        return bits & ~before;
    }

    private void put(int free, long value, long entry) {
        int at = free;
        if ((size + 1) * 8L > cells.length * 3L) {
            grow();
            at = place(value);
        }
        cells[at] = value;
        cells[at + 1] = entry;
        size++;
    }

    /** Counts a value once less; true if that was the last time. */
    public boolean remove(long value) {
        int at = place(value);
        if (cells[at + 1] == 0 || --cells[at + 1] != 0) {
            return false;
        }
        size--;
        closeGap(at);
        return true;
    }

    /** The different values in no particular order, each with its count or its bits behind it. */
    public long[] entries() {
        long[] entries = new long[2 * size];
        int next = 0;
        for (int at = 0; at < cells.length; at += 2) {
            if (cells[at + 1] != 0) {
                entries[next++] = cells[at];
                entries[next++] = cells[at + 1];
            }
        }
        return entries;
    }

    /** Where a value is, or would be. */
    private int place(long value) {
        int mask = cells.length - 2;
        int at = home(value);
        while (cells[at + 1] != 0 && cells[at] != value) {
            at = at + 2 & mask;
        }
        return at;
    }

    private int home(long value) {
        return (int) (value * MULTIPLIER >>> Integer.SIZE) << 1 & cells.length - 2;
    }

    /** Moves those that follow a free place up to it, where they would not be found otherwise. */
    private void closeGap(int free) {
        int mask = cells.length - 2;
        int gap = free;
        for (int at = gap + 2 & mask; cells[at + 1] != 0; at = at + 2 & mask) {
            int fromHome = at - home(cells[at]) & mask;
            if (fromHome >= (at - gap & mask)) {
                cells[gap] = cells[at];
                cells[gap + 1] = cells[at + 1];
                cells[at + 1] = 0;
                gap = at;
            }
        }
    }

    private void grow() {
        long[] before = cells;
        cells = new long[Math.multiplyExact(before.length, 2)];
        for (int at = 0; at < before.length; at += 2) {
            if (before[at + 1] != 0) {
                int to = place(before[at]);
                cells[to] = before[at];
                cells[to + 1] = before[at + 1];
            }
        }
    }

    /** Writes how many values there are, and of each the value and how often it came. */
    public static final class Serializer extends TypeSerializer<DistinctLongs> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public DistinctLongs copy(DistinctLongs from) {
            DistinctLongs copy = new DistinctLongs();
            copy.cells = Arrays.copyOf(from.cells, from.cells.length);
            copy.size = from.size;
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(DistinctLongs from, DataOutputView target) throws IOException {
            target.writeVarInt(from.size);
            for (int at = 0; at < from.cells.length; at += 2) {
                if (from.cells[at + 1] != 0) {
                    target.writeLong(from.cells[at]);
                    target.writeLong(from.cells[at + 1]);
                }
            }
        }

        @Override
        public DistinctLongs deserialize(DataInputView source) throws IOException {
            DistinctLongs read = new DistinctLongs();
            int size = source.readVarInt();
            for (int i = 0; i < size; i++) {
                read.add(source.readLong(), source.readLong());
            }
            return read;
        }
    }
}
