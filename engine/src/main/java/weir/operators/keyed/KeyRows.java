package weir.operators.keyed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import weir.spi.Receiver;

/** The rows of one key with their times, kept until all are there. */
final class KeyRows<T> {
    private Object[] rows = new Object[4];
    private long[] times = new long[4];
    private int size;
    private int taken;
    private boolean sorted = true;

    void add(T row, long time) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        sorted &= size == 0 || times[size - 1] <= time;
        rows[size] = row;
        times[size++] = time;
    }

    /** Hands up to {@code most} of the remaining rows to {@code receiver}, by time; says how many. */
    @SuppressWarnings("unchecked")
    int feed(Receiver<T> receiver, int most) throws Exception {
        sort();
        int end = Math.min(size, taken + most);
        int count = end - taken;
        for (; taken < end; taken++) {
            receiver.onRow((T) rows[taken], times[taken]);
            rows[taken] = null;
        }
        return count;
    }

    boolean isEmpty() {
        return taken == size;
    }

    /** Rows of the same time stay in the order in which they came. */
    private void sort() {
        if (sorted) {
            return;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(index -> times[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        Object[] sortedRows = new Object[size];
        long[] sortedTimes = new long[size];
        for (int index = 0; index < size; index++) {
            sortedRows[index] = rows[order[index]];
            sortedTimes[index] = times[order[index]];
        }
        rows = sortedRows;
        times = sortedTimes;
        sorted = true;
    }
}
