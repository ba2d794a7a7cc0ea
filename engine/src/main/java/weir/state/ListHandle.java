package weir.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One list a row. What {@link #get} returns is the list itself, so removing by its iterator changes the state. */
final class ListHandle<T> extends StateHandle<List<T>> implements ListState<T>, MergeableState {
    ListHandle(StateTable table, ListStateDescriptor<T> descriptor, Column<List<T>> column) {
        super(table, descriptor.getName(), Type.LIST, column);
    }

    @Override
    public Iterable<T> get() {
        List<T> list = content();
        table.suspectEmptyRow();
        return list == null ? List.of() : list;
    }

    @Override
    public void add(T value) {
        list().add(nonNull(value));
    }

    @Override
    public void addAll(List<T> values) {
        values.forEach(this::nonNull);
        if (!values.isEmpty()) {
            list().addAll(values);
        }
    }

    @Override
    public void update(List<T> values) {
        values.forEach(this::nonNull);
        if (values.isEmpty()) {
            clear();
        } else {
            setContent(new ArrayList<>(values));
        }
    }

    @Override
    public void absorb(int row) {
        List<T> other = column.get(row);
        column.remove(row);
        if (other != null) {
            list().addAll(other);
        }
    }

    @Override
    boolean isPresent(int row) {
        List<T> list = column.get(row);
        return list != null && !list.isEmpty();
    }

    private List<T> list() {
        List<T> list = content();
        if (list == null) {
            list = new ArrayList<>(4);
            setContent(list);
        }
        return list;
    }

    private T nonNull(T value) {
        return Objects.requireNonNull(value, () -> "List state '" + name() + "' takes no null elements.");
    }
}
