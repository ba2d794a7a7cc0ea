package weir.sql.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looking into arrays and making maps. */
public final class Collections {
    private Collections() {}

    /** The element at a position counted from 1; null where there is none. */
    public static Object item(List<?> array, long position) {
        return position < 1 || position > array.size() ? null : array.get((int) position - 1);
    }

    /** A map of keys and values in turn; of equal keys the last one holds. */
    public static Map<Object, Object> map(Object[] entries) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return map;
    }
}
