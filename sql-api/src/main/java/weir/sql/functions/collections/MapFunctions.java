package weir.sql.functions.collections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.types.Row;

/** Keys and values of maps, and how many elements collections have. */
@Topic("Collections")
public final class MapFunctions {
    private MapFunctions() {}

    @SqlFunction(
            signature = "CARDINALITY(array ARRAY<T>) -> INT",
            syntax = "CARDINALITY(array)\nCARDINALITY(map)",
            doc = "The number of elements.",
            example = "CARDINALITY(ARRAY[1, 2, 3])",
            result = "3")
    public static int cardinality(List<Object> array) {
        return array.size();
    }

    @SqlFunction(signature = {"CARDINALITY(map MAP<K, V>) -> INT", "CARDINALITY(multiset MULTISET<T>) -> INT"})
    public static int cardinality(Map<Object, Object> map) {
        return map.size();
    }

    @SqlFunction(signature = "ITEM(map MAP<K, V>, key K) -> V NULL")
    public static Object item(Map<Object, Object> map, Object key) {
        return map.get(key);
    }

    @SqlFunction(
            signature = "MAP_KEYS(map MAP<K, V>) -> ARRAY<K>",
            doc = "The keys, in the order of the map.",
            example = "MAP_KEYS(MAP['a', 1, 'b', 2])",
            result = "ARRAY['a', 'b']")
    public static List<Object> mapKeys(Map<Object, Object> map) {
        return new ArrayList<>(map.keySet());
    }

    @SqlFunction(
            signature = "MAP_VALUES(map MAP<K, V>) -> ARRAY<V>",
            doc = "The values, in the order of the map.",
            example = "MAP_VALUES(MAP['a', 1, 'b', 2])",
            result = "ARRAY[1, 2]")
    public static List<Object> mapValues(Map<Object, Object> map) {
        return new ArrayList<>(map.values());
    }

    @SqlFunction(
            signature = "MAP_ENTRIES(map MAP<K, V>) -> entries(map)",
            doc = "The keys and values, as rows.",
            example = "MAP_ENTRIES(MAP['a', 1])",
            result = "ARRAY[ROW('a', 1)]")
    public static List<Object> mapEntries(Map<Object, Object> map) {
        List<Object> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(Row.of(key, value)));
        return entries;
    }

    @SqlFunction(
            signature = "MAP_FROM_ARRAYS(keys ARRAY<K>, values ARRAY<V>) -> MAP<K, V>",
            doc =
                    "A map of keys and values that stand at the same positions. Of equal keys the last one counts; arrays of different"
                            + " lengths fail.",
            example = "MAP_FROM_ARRAYS(ARRAY['a', 'b'], ARRAY[1, 2])",
            result = "MAP['a', 1, 'b', 2]")
    public static Map<Object, Object> mapFromArrays(List<Object> keys, List<Object> values) {
        if (keys.size() != values.size()) {
            throw new WeirException(
                    "MAP_FROM_ARRAYS takes as many values as keys, not " + values.size() + " for " + keys.size() + ".");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            map.put(keys.get(index), values.get(index));
        }
        return map;
    }

    @SqlFunction(
            signature = "MAP_UNION(map MAP<K, V>...) -> MAP<K, V>",
            doc = "The entries of all maps, those of the last map first; of equal keys the last one counts.",
            example = "MAP_UNION(MAP['a', 1], MAP['b', 2])",
            result = "MAP['b', 2, 'a', 1]")
    @SafeVarargs
    public static Map<Object, Object> mapUnion(Map<Object, Object>... maps) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int at = maps.length - 1; at >= 0; at--) {
            maps[at].forEach((key, value) -> {
                if (!all.containsKey(key)) {
                    all.put(key, value);
                }
            });
        }
        return all;
    }
}
