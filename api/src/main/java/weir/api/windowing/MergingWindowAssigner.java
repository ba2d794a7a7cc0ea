package weir.api.windowing;

import java.util.Collection;

/** Assigns windows that grow together as records arrive, as sessions do. */
public abstract class MergingWindowAssigner<T, W extends Window> extends WindowAssigner<T, W> {
    private static final long serialVersionUID = 1L;

    /** Reports to {@code callback} which of the {@code windows} of one key have to become one. */
    public abstract void mergeWindows(Collection<W> windows, MergeCallback<W> callback);

    /** Learns which windows become one. */
    public interface MergeCallback<W> {
        /** Called for sets of two or more windows; {@code mergeResult} may be one of them. */
        void merge(Collection<W> toBeMerged, W mergeResult);
    }
}
