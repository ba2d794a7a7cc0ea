package weir.sql.functions.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import weir.base.WeirException;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.types.ValueComparison;

/** Elements of one array. */
@Topic("Collections")
public final class ArrayFunctions {
    private ArrayFunctions() {}

    @SqlFunction(
            signature = "ELEMENT(array ARRAY<T>) -> T NULL",
            doc = "The only element of an array; NULL where it is empty. More than one element fails.",
            example = "ELEMENT(ARRAY[5])",
            result = "5")
    public static Object element(List<Object> array) {
        if (array.size() > 1) {
            throw new WeirException("ELEMENT takes an array of one element, not of " + array.size() + ".");
        }
        return array.isEmpty() ? null : array.get(0);
    }

    @SqlFunction(
            signature = "ITEM(array ARRAY<T>, position INT) -> T NULL",
            syntax = "array[position]\nmap[key]",
            doc = "The element of an array at a position, or the value of a map's key; NULL where there is none.",
            example = "ARRAY['a', 'b'][2]",
            result = "'b'")
    public static Object item(List<Object> array, int position) {
        if (position < 1) {
            throw new WeirException("The elements of an array count from 1, there is none at " + position + ".");
        }
        return position <= array.size() ? array.get(position - 1) : null;
    }

    @SqlFunction(
            signature = "ARRAY_APPEND(array ARRAY<T>, element T) -> ARRAY<T>",
            doc = "The array with one more element at its end.",
            example = "ARRAY_APPEND(ARRAY[1, 2], 3)",
            result = "ARRAY[1, 2, 3]")
    public static List<Object> arrayAppend(List<Object> array, @Nullable Object element) {
        List<Object> longer = new ArrayList<>(array.size() + 1);
        longer.addAll(array);
        longer.add(element);
        return longer;
    }

    @SqlFunction(
            signature = "ARRAY_PREPEND(array ARRAY<T>, element T) -> ARRAY<T>",
            doc = "The array with one more element at its beginning.",
            example = "ARRAY_PREPEND(ARRAY[1, 2], 0)",
            result = "ARRAY[0, 1, 2]")
    public static List<Object> arrayPrepend(List<Object> array, @Nullable Object element) {
        List<Object> longer = new ArrayList<>(array.size() + 1);
        longer.add(element);
        longer.addAll(array);
        return longer;
    }

    @SqlFunction(
            signature = "ARRAY_CONTAINS(array ARRAY<T>, element T) -> BOOLEAN",
            doc = "Whether an element is among those of the array.",
            example = "ARRAY_CONTAINS(ARRAY[1, 2], 2)",
            result = "TRUE")
    public static boolean arrayContains(List<Object> array, @Nullable Object element) {
        return arrayPositionOf(array, element) > 0;
    }

    private static int arrayPositionOf(List<Object> array, Object element) {
        for (int index = 0; index < array.size(); index++) {
            if (ValueComparison.same(array.get(index), element)) {
                return index + 1;
            }
        }
        return 0;
    }

    @SqlFunction(
            signature = "ARRAY_POSITION(array ARRAY<T>, element T) -> INT",
            doc = "Where an element stands first; 0 where it does not.",
            example = "ARRAY_POSITION(ARRAY['a', 'b'], 'b')",
            result = "2")
    public static int arrayPosition(List<Object> array, Object element) {
        return arrayPositionOf(array, element);
    }

    @SqlFunction(
            signature = "ARRAY_REMOVE(array ARRAY<T>, element T) -> like(array)",
            doc = "The array without all elements that are the same as that one.",
            example = "ARRAY_REMOVE(ARRAY[1, 2, 1], 1)",
            result = "ARRAY[2]")
    public static List<Object> arrayRemove(List<Object> array, @Nullable Object element) {
        List<Object> rest = new ArrayList<>(array);
        rest.removeIf(other -> ValueComparison.same(other, element));
        return rest;
    }

    @SqlFunction(
            signature = "ARRAY_REVERSE(array ARRAY<T>) -> like(array)",
            doc = "The elements in reverse order.",
            example = "ARRAY_REVERSE(ARRAY[1, 2, 3])",
            result = "ARRAY[3, 2, 1]")
    public static List<Object> arrayReverse(List<Object> array) {
        List<Object> reversed = new ArrayList<>(array);
        Collections.reverse(reversed);
        return reversed;
    }

    @SqlFunction(
            signature = "ARRAY_SLICE(array ARRAY<T>, start INT, [end INT = -1]) -> like(array)",
            doc = "The elements from a position to another, both included, to the end if nothing is said.",
            example = "ARRAY_SLICE(ARRAY[1, 2, 3, 4], 2, 3)",
            result = "ARRAY[2, 3]")
    public static List<Object> arraySlice(List<Object> array, int start, int end) {
        int from = Math.max(1, fromTheFront(start, array.size()));
        int to = Math.min(array.size(), end == 0 ? 1 : fromTheFront(end, array.size()));
        return from > to ? List.of() : new ArrayList<>(array.subList(from - 1, to));
    }

    private static int fromTheFront(int position, int size) {
        return position < 0 ? size + position + 1 : position;
    }

    @SqlFunction(
            signature = "ARRAY_MAX(array ARRAY<C>) -> C NULL",
            doc = "The greatest element that is not NULL.",
            example = "ARRAY_MAX(ARRAY[1, 3, 2])",
            result = "3")
    public static Object arrayMax(List<Object> array) {
        Object greatest = null;
        for (Object element : array) {
            boolean greater = element != null && (greatest == null || ValueComparison.compare(element, greatest) > 0);
            greatest = greater ? element : greatest;
        }
        return greatest;
    }

    @SqlFunction(
            signature = "ARRAY_MIN(array ARRAY<C>) -> C NULL",
            doc = "The least element that is not NULL.",
            example = "ARRAY_MIN(ARRAY[2, 1, 3])",
            result = "1")
    public static Object arrayMin(List<Object> array) {
        Object least = null;
        for (Object element : array) {
            boolean less = element != null && (least == null || ValueComparison.compare(element, least) < 0);
            least = less ? element : least;
        }
        return least;
    }

    @SqlFunction(
            signature = "ARRAY_SORT(array ARRAY<C>, [ascending BOOLEAN = TRUE]) -> like(array)",
            syntax = "ARRAY_SORT(array[, ascending[, nullsFirst]])",
            doc =
                    "The elements in order, ascending if nothing is said. NULLs are the least, so they come first or, descending,"
                            + " last.",
            example = "ARRAY_SORT(ARRAY[3, 1, 2], FALSE)",
            result = "ARRAY[3, 2, 1]")
    public static List<Object> arraySort(List<Object> array, boolean ascending) {
        return arraySort(array, ascending, ascending);
    }

    @SqlFunction(signature = "ARRAY_SORT(array ARRAY<C>, ascending BOOLEAN, nullsFirst BOOLEAN) -> like(array)")
    public static List<Object> arraySort(List<Object> array, boolean ascending, boolean nullsFirst) {
        List<Object> sorted = new ArrayList<>(array);
        sorted.sort((left, right) -> {
            if (left == null || right == null) {
                return left == right ? 0 : (left == null) == nullsFirst ? -1 : 1;
            }
            return ascending ? ValueComparison.compare(left, right) : ValueComparison.compare(right, left);
        });
        return sorted;
    }

    @SqlFunction(
            signature = "ARRAY_JOIN(array ARRAY<STRING>, separator STRING) -> STRING",
            syntax = "ARRAY_JOIN(array, separator[, forNull])",
            doc = "The elements with the separator between them. NULLs are left out, or replaced by another text.",
            example = "ARRAY_JOIN(ARRAY['a', 'b'], '-')",
            result = "'a-b'")
    public static String arrayJoin(List<Object> array, String separator) {
        return joined(array, separator, null);
    }

    @SqlFunction(signature = "ARRAY_JOIN(array ARRAY<STRING>, separator STRING, forNull STRING) -> STRING")
    public static String arrayJoin(List<Object> array, String separator, String forNull) {
        return joined(array, separator, forNull);
    }

    private static String joined(List<Object> array, String separator, String forNull) {
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (Object element : array) {
            if (element != null || forNull != null) {
                joined.append(between).append(element != null ? element : forNull);
                between = separator;
            }
        }
        return joined.toString();
    }
}
