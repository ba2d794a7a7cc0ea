package weir.api.source;

import java.io.Serializable;
import java.util.Iterator;

/**
 * An iterator that can be divided among tasks. Each part gives the same elements in the same order whenever it is made, so that a job
 * goes on behind what it had taken from it.
 */
public abstract class SplittableIterator<T> implements Iterator<T>, Serializable {
    private static final long serialVersionUID = 1L;

    /** What is left, divided into so many parts, of which some may be empty. */
    public abstract Iterator<T>[] split(int numPartitions);

    /** One of so many parts, the first being 0. */
    public Iterator<T> getSplit(int num, int numPartitions) {
        if (numPartitions < 1 || num < 0 || num >= numPartitions) {
            throw new IllegalArgumentException(
                    "There is no part " + num + " of " + numPartitions + "; they are counted from 0.");
        }
        return split(numPartitions)[num];
    }

    /** Into how many parts the iterator can be divided at most. */
    public abstract int getMaximumNumberOfSplits();
}
