package weir.sql.kernel;

import java.util.Map;
import weir.sql.types.ValueComparison;

/** How often each value came, to find the smallest or the greatest that is left when some are taken back. */
public final class Extremes {
    private Extremes() {}

    /** The smallest value, or the greatest; null where there is none. */
    @SuppressWarnings("unchecked")
    public static Object of(Object counts, boolean greatest) {
        Object found = null;
        for (Object value : ((Map<Object, Long>) counts).keySet()) {
            if (found == null || (ValueComparison.compare(value, found) < 0) != greatest) {
                found = value;
            }
        }
        return found;
    }
}
