package weir.operators.window;

import java.util.Arrays;

/** Finds the pane of a row that is out of order without a division or a search, most of the time. */
final class RecentPanes {
    /** A power of two. Four entries make up a pane, so rows may be spread over 64 panes before entries clash. */
    private static final int ENTRIES = 256;

    private final Pane[] entries = new Pane[ENTRIES];
    /** An entry stands for times that agree above this many low bits: a stretch a quarter of a pane long or less. */
    private final int shift;

    RecentPanes(long paneMillis) {
        shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(paneMillis) - 3);
    }

    /** The pane that holds {@code time}, or null if it is not known here. */
    Pane find(long time) {
        Pane pane = entries[(int) (time >>> shift) & ENTRIES - 1];
        return pane != null && time >= pane.start && time < pane.end ? pane : null;
    }

    /** Keeps {@code pane} for rows about {@code time}. */
    void remember(Pane pane, long time) {
        entries[(int) (time >>> shift) & ENTRIES - 1] = pane;
    }

    void clear() {
        Arrays.fill(entries, null);
    }
}
