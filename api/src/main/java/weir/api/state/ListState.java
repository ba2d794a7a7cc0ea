package weir.api.state;

import java.util.List;

/**
 * A list per key, in the order of adding. As operator state, a list per task whose elements are dealt out anew when
 * the parallelism changes.
 */
public interface ListState<T> extends MergingState<T, Iterable<T>> {
    /** Replaces the list by a copy of {@code values}; an empty list is the same as {@link #clear}. */
    void update(List<T> values) throws Exception;

    /** Appends {@code values}, none of which may be null. */
    void addAll(List<T> values) throws Exception;
}
