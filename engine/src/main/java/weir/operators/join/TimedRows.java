package weir.operators.join;

import java.util.Arrays;

/** Rows sorted by time, those of one time in the order of arrival; most come at the end and all leave at the start. */
final class TimedRows<T> {
    private static final int FIRST_CAPACITY = 4;

    private long[] times = new long[FIRST_CAPACITY];
    private Object[] rows = new Object[FIRST_CAPACITY];
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The time of a row; {@code index} counts from 0. */
    long time(int index) {
        return times[start + index];
    }

    @SuppressWarnings("unchecked")
    T row(int index) {
        return (T) rows[start + index];
    }

    void add(long time, T row) {
        if (end == times.length) {
            makeRoom();
        }
        int place = end;
        if (end > start && times[end - 1] > time) {
            place = time == Long.MAX_VALUE ? end : start + indexFrom(time + 1);
            System.arraycopy(times, place, times, place + 1, end - place);
            System.arraycopy(rows, place, rows, place + 1, end - place);
        }
        times[place] = time;
        rows[place] = row;
        end++;
    }

    /** The index of the first row at or after {@code time}; the size if there is none. */
    int indexFrom(long time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Removes the rows whose time plus {@code patience} is at most {@code watermark}. */
    void removeDue(long watermark, long patience) {
        while (start < end && IntervalBounds.shifted(times[start], patience) <= watermark) {
            rows[start++] = null;
        }
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    private void makeRoom() {
        int size = size();
        int capacity = size > times.length / 2 ? times.length * 2 : times.length;
        long[] roomierTimes = Arrays.copyOf(times, capacity);
        Object[] roomierRows = new Object[capacity];
        System.arraycopy(times, start, roomierTimes, 0, size);
        System.arraycopy(rows, start, roomierRows, 0, size);
        times = roomierTimes;
        rows = roomierRows;
        start = 0;
        end = size;
    }
}
