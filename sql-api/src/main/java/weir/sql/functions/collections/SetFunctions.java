package weir.sql.functions.collections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.types.ValueComparison;

/** Elements of several arrays, and each only once. */
@Topic("Collections")
public final class SetFunctions {
    private SetFunctions() {}

    @SqlFunction(
            signature = "ARRAY_CONCAT(array ARRAY<T>...) -> ARRAY<T>",
            doc = "The elements of all arrays, one array after the other.",
            example = "ARRAY_CONCAT(ARRAY[1, 2], ARRAY[3])",
            result = "ARRAY[1, 2, 3]")
    @SafeVarargs
    public static List<Object> arrayConcat(List<Object>... arrays) {
        List<Object> all = new ArrayList<>();
        for (List<Object> array : arrays) {
            all.addAll(array);
        }
        return all;
    }

    @SqlFunction(
            signature = "ARRAY_DISTINCT(array ARRAY<T>) -> like(array)",
            doc = "Each element once, where it stood first.",
            example = "ARRAY_DISTINCT(ARRAY[1, 2, 1])",
            result = "ARRAY[1, 2]")
    public static List<Object> arrayDistinct(List<Object> array) {
        return others(array, new HashSet<>());
    }

    /** The elements whose keys are not among those seen, each once. */
    private static List<Object> others(List<Object> array, Set<Object> seen) {
        List<Object> others = new ArrayList<>();
        for (Object element : array) {
            if (seen.add(ValueComparison.key(element))) {
                others.add(element);
            }
        }
        return others;
    }

    private static Set<Object> keys(List<Object> array) {
        Set<Object> keys = new HashSet<>();
        array.forEach(element -> keys.add(ValueComparison.key(element)));
        return keys;
    }

    @SqlFunction(
            signature = "ARRAY_EXCEPT(array ARRAY<T>, without ARRAY<T>) -> ARRAY<T>",
            doc = "Each element of the first array that is not in the second, once.",
            example = "ARRAY_EXCEPT(ARRAY[1, 2, 2, 3], ARRAY[2])",
            result = "ARRAY[1, 3]")
    public static List<Object> arrayExcept(List<Object> array, List<Object> without) {
        return others(array, keys(without));
    }

    @SqlFunction(
            signature = "ARRAY_INTERSECT(left ARRAY<T>, right ARRAY<T>) -> ARRAY<T>",
            doc = "Each element that both arrays have, once, in the order of the first.",
            example = "ARRAY_INTERSECT(ARRAY[1, 2, 3], ARRAY[3, 2])",
            result = "ARRAY[2, 3]")
    public static List<Object> arrayIntersect(List<Object> left, List<Object> right) {
        Set<Object> both = keys(right);
        List<Object> distinct = arrayDistinct(left);
        distinct.removeIf(element -> !both.contains(ValueComparison.key(element)));
        return distinct;
    }

    @SqlFunction(
            signature = "ARRAY_UNION(left ARRAY<T>, right ARRAY<T>) -> ARRAY<T>",
            doc = "Each element that one of the arrays has, once.",
            example = "ARRAY_UNION(ARRAY[1, 2], ARRAY[2, 3])",
            result = "ARRAY[1, 2, 3]")
    public static List<Object> arrayUnion(List<Object> left, List<Object> right) {
        Set<Object> seen = new HashSet<>();
        List<Object> all = others(left, seen);
        all.addAll(others(right, seen));
        return all;
    }
}
