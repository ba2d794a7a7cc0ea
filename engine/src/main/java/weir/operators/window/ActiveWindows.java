package weir.operators.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.MapState;
import weir.api.windowing.MergingWindowAssigner;
import weir.api.windowing.Window;

/**
 * The windows of the current key, which merge as rows come, and for each the window under which its contents were begun
 * and still lie: so extending a session by a row moves nothing.
 */
final class ActiveWindows<T, W extends Window> {
    /** Brings what belongs to the merged windows over to the result. */
    interface MergeListener<W> {
        /**
         * @param result the window that the merged ones became
         * @param merged the windows that are no more
         * @param contents where the result's contents lie
         * @param mergedContents where the other contents lie that have to be added there
         */
        void onMerge(W result, Collection<W> merged, W contents, Collection<W> mergedContents) throws Exception;
    }

    private record Merge<W>(W result, List<W> members) {}

    private final MergingWindowAssigner<? super T, W> assigner;
    private final MapState<W, W> contents;

    ActiveWindows(MergingWindowAssigner<? super T, W> assigner, MapState<W, W> contents) {
        this.assigner = assigner;
        this.contents = contents;
    }

    /** Where the contents of {@code window} lie; null if it is not active. */
    W contentsOf(W window) throws Exception {
        return contents.get(window);
    }

    void retire(W window) throws Exception {
        contents.remove(window);
    }

    /** Adds {@code window}, merges what has to be, and returns the window that {@code window} is now part of. */
    W add(W window, MergeListener<W> listener) throws Exception {
        Map<W, W> active = new LinkedHashMap<>();
        contents.entries().forEach(entry -> active.put(entry.getKey(), entry.getValue()));
        if (active.containsKey(window)) {
            return window;
        }
        W home = null;
        for (Merge<W> merge : merges(active.keySet(), window)) {
            if (merge.members.remove(window)) {
                home = merge.result;
            }
            apply(merge, active, listener);
        }
        if (home == null) {
            contents.put(window, window);
            return window;
        }
        return home;
    }

    private List<Merge<W>> merges(Collection<W> active, W window) {
        List<W> all = new ArrayList<>(active);
        all.add(window);
        List<Merge<W>> merges = new ArrayList<>();
        assigner.mergeWindows(all, (members, result) -> merges.add(new Merge<>(result, new ArrayList<>(members))));
        return merges;
    }

    private void apply(Merge<W> merge, Map<W, W> active, MergeListener<W> listener) throws Exception {
        List<W> merged = merge.members;
        List<W> places = new ArrayList<>();
        for (W member : merged) {
            W place = active.get(member);
            if (place != null) {
                places.add(place);
                contents.remove(member);
            }
        }
        W place = places.remove(0);
        contents.put(merge.result, place);
        boolean unchanged = merged.size() == 1 && merged.contains(merge.result);
        if (!unchanged) {
            listener.onMerge(merge.result, merged, place, places);
        }
    }
}
