package weir.api.source;

import java.util.NoSuchElementException;

/** The numbers from one to another, both included. */
public final class NumberSequenceIterator extends SplittableIterator<Long> {
    private static final long serialVersionUID = 1L;

    private final long to;
    private long current;

    /** The numbers from {@code from} to {@code to}; none if the first is the greater one. */
    public NumberSequenceIterator(long from, long to) {
        if (to == Long.MAX_VALUE) {
            throw new IllegalArgumentException("A sequence ends before " + Long.MAX_VALUE + ".");
        }
        this.current = from;
        this.to = to;
    }

    /** The number that comes next. */
    public long getCurrent() {
        return current;
    }

    public long getTo() {
        return to;
    }

    /** Parts that follow each other, whose sizes differ by at most one. */
    @Override
    public NumberSequenceIterator[] split(int numPartitions) {
        NumberSequenceIterator[] parts = new NumberSequenceIterator[numPartitions];
        long from = current;
        for (int i = 0; i < numPartitions; i++) {
            long left = Math.max(0, to - from + 1);
            long size = Math.floorDiv(left + numPartitions - i - 1, numPartitions - i);
            parts[i] = new NumberSequenceIterator(from, from + size - 1);
            from += size;
        }
        return parts;
    }

    @Override
    public int getMaximumNumberOfSplits() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, to - current + 1));
    }

    @Override
    public boolean hasNext() {
        return current <= to;
    }

    @Override
    public Long next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The sequence has ended with " + to + ".");
        }
        return current++;
    }
}
