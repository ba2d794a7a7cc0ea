package weir.cli.sql.conformance;

import java.util.HashMap;
import java.util.Map;

/** Things in no order, each as often as it is there. */
final class Bag {
    private final Map<Object, Integer> counts = new HashMap<>();

    void add(Object thing) {
        counts.merge(thing, 1, Integer::sum);
    }

    /** Takes out what must be there. */
    void remove(Object thing) {
        Integer count = counts.get(thing);
        if (count == null) {
            throw new AssertionError("A row is taken back that was not there: " + thing);
        }
        counts.computeIfPresent(thing, (same, times) -> times == 1 ? null : times - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bag bag && counts.equals(bag.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
