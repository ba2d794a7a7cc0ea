package weir.table.dataview;

import java.util.ArrayList;
import java.util.List;

/** A list within an accumulator; Flink's class of the same name. Elements are of any class that a snapshot can hold, and not null. */
public class ListView<T> implements DataView {
    private static final long serialVersionUID = 1L;

    private List<T> list = new ArrayList<>();

    /** The elements in their order; what is done to the list is done to the view. */
    public List<T> getList() {
        return list;
    }

    /** Takes over another list. */
    public void setList(List<T> elements) {
        list = new ArrayList<>(elements);
    }

    /** The elements in their order. */
    public Iterable<T> get() throws Exception {
        return list;
    }

    public void add(T value) throws Exception {
        list.add(value);
    }

    public void addAll(List<T> values) throws Exception {
        list.addAll(values);
    }

    /** Takes the first element away that equals {@code value}; false if none does. */
    public boolean remove(T value) throws Exception {
        return list.remove(value);
    }

    @Override
    public void clear() {
        list.clear();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListView<?> view && list.equals(view.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
