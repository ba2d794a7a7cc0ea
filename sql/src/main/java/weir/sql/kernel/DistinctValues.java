package weir.sql.kernel;

import java.util.Map;

/** How often each value came: for DISTINCT. */
public final class DistinctValues {
    private DistinctValues() {}

    /** Counts a value once more; true if it is the first time. */
    @SuppressWarnings("unchecked")
    public static boolean add(Object counts, Object value) {
        return ((Map<Object, Long>) counts).merge(value, 1L, Long::sum) == 1;
    }

    /** Counts a value some times more; true if it is the first time. */
    @SuppressWarnings("unchecked")
    public static boolean add(Object counts, Object value, Long times) {
        return ((Map<Object, Long>) counts).merge(value, times, Long::sum).equals(times);
    }

    /** Counts a value once less; true if that was the last time. */
    @SuppressWarnings("unchecked")
    public static boolean remove(Object counts, Object value) {
        Map<Object, Long> map = (Map<Object, Long>) counts;
        Long left = map.merge(value, -1L, Long::sum);
        if (left == 0) {
            map.remove(value);
        }
        return left == 0;
    }

    /** Counts all that another group has counted. */
    @SuppressWarnings("unchecked")
    public static void addAll(Object counts, Object others) {
        ((Map<Object, Long>) others)
                .forEach((value, count) -> ((Map<Object, Long>) counts).merge(value, count, Long::sum));
    }
}
