package weir.difference.search;

import java.util.Iterator;
import weir.difference.generate.Case;

/** Makes a case smaller as long as the engines differ in the same way. */
final class Shrinker {
    private static final int MOST_TRIALS = 400;

    private final Trial.Engines engines;
    private int trials;

    Shrinker(Trial.Engines engines) {
        this.engines = engines;
    }

    Trial shrink(Trial found) {
        Trial smallest = found;
        for (Trial smaller = step(found); smaller != null; smaller = step(smaller)) {
            smallest = smaller;
        }
        return smallest;
    }

    /** A smaller case that differs in the same way, or null. */
    private Trial step(Trial trial) {
        Iterator<Case> smaller = trial.tested().smaller().iterator();
        while (smaller.hasNext() && trials++ < MOST_TRIALS) {
            Trial next = engines.tryAs(smaller.next(), trial);
            if (next.kind() == trial.kind()) {
                return next;
            }
        }
        return null;
    }
}
