package weir.api.windowing;

import java.io.Serializable;

/** Says how long a record keeps its session open. */
@FunctionalInterface
public interface SessionWindowTimeGapExtractor<T> extends Serializable {
    /** The gap in milliseconds, above 0. */
    long extract(T element);
}
