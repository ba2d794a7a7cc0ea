package weir.table.expressions;

import weir.sql.ast.Name;

/** Functions of arrays, maps and rows. */
public interface Collected<E> extends Operand<E> {
    /** The element of an array, from 1 up, or the value of a key. */
    default E at(Object index) {
        return pattern("?[?]", index);
    }

    default E cardinality() {
        return called("CARDINALITY");
    }

    default E element() {
        return called("ELEMENT");
    }

    default E arrayAppend(Object element) {
        return called("ARRAY_APPEND", element);
    }

    default E arrayPrepend(Object element) {
        return called("ARRAY_PREPEND", element);
    }

    default E arrayConcat(Object... arrays) {
        return called("ARRAY_CONCAT", arrays);
    }

    default E arrayContains(Object element) {
        return called("ARRAY_CONTAINS", element);
    }

    default E arrayDistinct() {
        return called("ARRAY_DISTINCT");
    }

    default E arrayExcept(Object other) {
        return called("ARRAY_EXCEPT", other);
    }

    default E arrayIntersect(Object other) {
        return called("ARRAY_INTERSECT", other);
    }

    default E arrayJoin(Object delimiter) {
        return called("ARRAY_JOIN", delimiter);
    }

    default E arrayMax() {
        return called("ARRAY_MAX");
    }

    default E arrayMin() {
        return called("ARRAY_MIN");
    }

    default E arrayPosition(Object element) {
        return called("ARRAY_POSITION", element);
    }

    default E arrayRemove(Object element) {
        return called("ARRAY_REMOVE", element);
    }

    default E arrayReverse() {
        return called("ARRAY_REVERSE");
    }

    default E arraySlice(Object from, Object to) {
        return called("ARRAY_SLICE", from, to);
    }

    default E arraySort() {
        return called("ARRAY_SORT");
    }

    default E arrayUnion(Object other) {
        return called("ARRAY_UNION", other);
    }

    default E mapKeys() {
        return called("MAP_KEYS");
    }

    default E mapValues() {
        return called("MAP_VALUES");
    }

    default E mapEntries() {
        return called("MAP_ENTRIES");
    }

    default E mapUnion(Object... maps) {
        return called("MAP_UNION", maps);
    }

    /** A field of a row. */
    default E get(String name) {
        return of(Term.pattern("(?).?", term(), new Term.Text(Name.quoted(name))));
    }
}
