package weir.api.source;

import java.util.Iterator;

/** A split whose records come out of an iterator that it makes itself. */
public interface IteratorSourceSplit<E, IterT extends Iterator<E>> extends SourceSplit {
    IterT getIterator();

    /** The split that holds what {@code iterator}, one of this split's, has not returned yet. */
    IteratorSourceSplit<E, IterT> getUpdatedSplitForIterator(IterT iterator);

    /** The part of the split that {@code iterator}, one of this split's, has returned; not a number if unknown. */
    default double fractionRead(IterT iterator) {
        return Double.NaN;
    }
}
