package weir.sql.runtime;

import java.io.IOException;
import java.util.Arrays;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;

/**
 * What the slices of one key have gathered, in the order of time.
 *
 * <pre>
 *   first          flipped              pushed             last
 *     | each: itself  | each: itself alone, | not in a window   |
 *     | and all up to | all together: back  | so far            |
 *     | flipped       |                     |                   |
 * </pre>
 *
 * Windows that move on over the slices combine the first slice and {@code back}, two steps however many slices they have; whenever the
 * first part is used up, the second one is turned into it, newest slice first (the queue of two stacks).
 */
@SerializedBy(KeySlices.Serializer.class)
final class KeySlices {
    /** The end of the window that is due next; {@link SliceGrid#NONE} where no timer is set. */
    long nextEnd = SliceGrid.NONE;

    private long[] slices = new long[2];
    private Accumulator[] gathered = new Accumulator[2];
    private int first;
    private int flipped;
    private int pushed;
    private int last;
    private Accumulator back;

    /** Adds a row to a slice. */
    void add(long slice, Aggregator aggregator, int row) throws Exception {
        int newest = last - 1;
        if (newest >= pushed && slices[newest] == slice) {
            aggregator.add(gathered[newest], row);
            return;
        }
        int at = position(slice);
        boolean missing = at == last || slices[at] != slice;
        if (at < pushed) {
            addBehind(at, missing, slice, aggregator, row);
        } else {
            int there = missing ? insert(at, slice, aggregator.create()) : at;
            aggregator.add(gathered[there], row);
        }
    }

    /** Adds a row to a slice that windows had or would have had, and to all that contains it. */
    private void addBehind(int position, boolean missing, long slice, Aggregator aggregator, int row) throws Exception {
        int at = position;
        if (at >= flipped) {
            if (missing) {
                pushed++;
                at = insert(at, slice, aggregator.create());
            }
            aggregator.add(gathered[at], row);
            aggregator.add(back, row);
            return;
        }
        if (missing) {
            flipped++;
            pushed++;
            at = insert(at, slice, copy(gathered[at], aggregator));
        }
        for (int i = first; i <= at; i++) {
            aggregator.add(gathered[i], row);
        }
    }

    private static Accumulator copy(Accumulator from, Aggregator aggregator) throws Exception {
        Accumulator copy = aggregator.create();
        aggregator.merge(copy, from);
        return copy;
    }

    /** Where a slice is, or belongs. */
    private int position(long slice) {
        int at = last;
        while (at > first && slices[at - 1] >= slice) {
            at--;
        }
        return at;
    }

    private int insert(int wanted, long slice, Accumulator accumulator) {
        int at = last == slices.length ? wanted - makeRoom() : wanted;
        System.arraycopy(slices, at, slices, at + 1, last - at);
        System.arraycopy(gathered, at, gathered, at + 1, last - at);
        slices[at] = slice;
        gathered[at] = accumulator;
        last++;
        return at;
    }

    /** Makes the arrays longer, or moves the slices to their beginning; returns by how many places. */
    private int makeRoom() {
        int moved = first;
        int length = first > slices.length / 2 ? slices.length : slices.length * 2;
        slices = Arrays.copyOf(Arrays.copyOfRange(slices, first, last), length);
        gathered = Arrays.copyOf(Arrays.copyOfRange(gathered, first, last), length);
        first = 0;
        flipped -= moved;
        pushed -= moved;
        last -= moved;
        return moved;
    }

    /** Forgets the slices before {@code start}, which no window will ask for. */
    private void dropBefore(long start) {
        while (first < last && slices[first] < start) {
            gathered[first++] = null;
        }
        flipped = Math.max(first, flipped);
        pushed = Math.max(first, pushed);
        if (first == last) {
            first = 0;
            flipped = 0;
            pushed = 0;
            last = 0;
            back = null;
        }
    }

    /** What the slices from {@code start} until before {@code end} have gathered, each added up anew; null where there are none. */
    Accumulator combined(long start, long end, Aggregator aggregator) throws Exception {
        dropBefore(start);
        int until = first;
        while (until < last && slices[until] < end) {
            until++;
        }
        if (until - first <= 1) {
            return until == first ? null : gathered[first];
        }
        Accumulator all = aggregator.create();
        for (int i = first; i < until; i++) {
            aggregator.merge(all, gathered[i]);
        }
        return all;
    }

    /** As {@link #combined}, for windows that move on: nothing is added up that was added up before. */
    Accumulator running(long start, long end, Aggregator aggregator) throws Exception {
        boolean backShrinks = flipped < pushed && slices[flipped] < start;
        dropBefore(start);
        if (backShrinks) {
            flip(aggregator);
        }
        while (pushed < last && slices[pushed] < end) {
            back = back == null ? aggregator.create() : back;
            aggregator.merge(back, gathered[pushed++]);
        }
        if (flipped == first || back == null) {
            return pushed == first ? null : back == null ? gathered[first] : back;
        }
        Accumulator all = copy(gathered[first], aggregator);
        aggregator.merge(all, back);
        return all;
    }

    /** Has each slice that windows had gather what the slices behind it have, too. */
    private void flip(Aggregator aggregator) throws Exception {
        for (int i = pushed - 2; i >= first; i--) {
            aggregator.merge(gathered[i], gathered[i + 1]);
        }
        flipped = pushed;
        back = null;
    }

    /** The end of the first window after {@code end} that has one of the slices; NONE if there is none. */
    long endAfter(long end, SliceGrid grid) {
        for (int i = first; i < last; i++) {
            long next = grid.nextEnd(slices[i], end);
            if (next != SliceGrid.NONE) {
                return next;
            }
        }
        return SliceGrid.NONE;
    }

    /** Writes the slices that are there, with their parts. */
    static final class Serializer extends TypeSerializer<KeySlices> {
        private static final long serialVersionUID = 1L;

        private static final Accumulator.Serializer ACCUMULATORS = new Accumulator.Serializer();

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public KeySlices copy(KeySlices from) {
            KeySlices copy = new KeySlices();
            copy.nextEnd = from.nextEnd;
            copy.slices = from.slices.clone();
            copy.gathered = from.gathered.clone();
            for (int i = from.first; i < from.last; i++) {
                copy.gathered[i] = ACCUMULATORS.copy(from.gathered[i]);
            }
            copy.first = from.first;
            copy.flipped = from.flipped;
            copy.pushed = from.pushed;
            copy.last = from.last;
            copy.back = from.back == null ? null : ACCUMULATORS.copy(from.back);
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(KeySlices slices, DataOutputView target) throws IOException {
            target.writeLong(slices.nextEnd);
            target.writeVarInt(slices.last - slices.first);
            target.writeVarInt(slices.flipped - slices.first);
            target.writeVarInt(slices.pushed - slices.first);
            for (int i = slices.first; i < slices.last; i++) {
                target.writeLong(slices.slices[i]);
                ACCUMULATORS.serialize(slices.gathered[i], target);
            }
            target.writeBoolean(slices.back != null);
            if (slices.back != null) {
                ACCUMULATORS.serialize(slices.back, target);
            }
        }

        @Override
        public KeySlices deserialize(DataInputView source) throws IOException {
            KeySlices slices = new KeySlices();
            slices.nextEnd = source.readLong();
            slices.last = source.readVarInt();
            slices.flipped = source.readVarInt();
            slices.pushed = source.readVarInt();
            slices.slices = Arrays.copyOf(slices.slices, Math.max(2, slices.last));
            slices.gathered = Arrays.copyOf(slices.gathered, Math.max(2, slices.last));
            for (int i = 0; i < slices.last; i++) {
                slices.slices[i] = source.readLong();
                slices.gathered[i] = ACCUMULATORS.deserialize(source);
            }
            slices.back = source.readBoolean() ? ACCUMULATORS.deserialize(source) : null;
            return slices;
        }
    }
}
