package weir.operators.window;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The panes that rows still come to, by start. */
final class OpenPanes {
    private final NavigableMap<Long, Pane> byStart = new TreeMap<>();

    /** The pane that starts at {@code start}, or null. */
    Pane get(long start) {
        return byStart.get(start);
    }

    void add(Pane pane) {
        byStart.put(pane.start, pane);
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    Pane oldest() {
        return byStart.firstEntry().getValue();
    }

    /** The panes that start in between, oldest first. */
    Iterable<Pane> between(long afterStart, long beforeStart) {
        return byStart.subMap(afterStart, false, beforeStart, false).values();
    }

    Iterable<Pane> all() {
        return byStart.values();
    }

    int count() {
        return byStart.size();
    }

    /** Forgets the panes that start before {@code start}. */
    void dropBefore(long start) {
        byStart.headMap(start, false).clear();
    }
}
