package weir.operators.window;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The panes that rows still come to, by start. */
final class OpenPanes {
    /** A power of two; disorder seldom spreads rows over more panes at a time. */
    private static final int RECENT = 64;

    /** The distance between the starts of two neighbouring panes, in milliseconds. */
    private final long step;

    private final NavigableMap<Long, Pane> byStart = new TreeMap<>();
    private final Pane[] recent = new Pane[RECENT];

    OpenPanes(long step) {
        this.step = step;
    }

    /** The pane that starts at {@code start}, or null. */
    Pane get(long start) {
        int at = (int) (start / step) & RECENT - 1;
        Pane pane = recent[at];
        if (pane == null || pane.start != start) {
            pane = byStart.get(start);
            recent[at] = pane;
        }
        return pane;
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
        while (!isEmpty() && oldest().start < start) {
            Pane dropped = byStart.pollFirstEntry().getValue();
            int at = (int) (dropped.start / step) & RECENT - 1;
            if (recent[at] == dropped) {
                recent[at] = null;
            }
        }
    }
}
