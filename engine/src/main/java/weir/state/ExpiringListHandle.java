package weir.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One list a row, whose elements expire one by one. */
final class ExpiringListHandle<T> extends StateHandle<List<Stamped<T>>>
        implements ListState<T>, MergeableState, Expirable {
    private final Expiry expiry;

    ExpiringListHandle(
            StateTable table, ListStateDescriptor<T> descriptor, Column<List<Stamped<T>>> column, Expiry expiry) {
        super(table, descriptor.getName(), Type.LIST, column);
        this.expiry = expiry;
    }

    /** A copy of what is visible now. */
    @Override
    public Iterable<T> get() {
        long now = expiry.access();
        List<Stamped<T>> list = content();
        List<T> visible = new ArrayList<>();
        if (list != null) {
            list.forEach(element -> addVisible(element, now, visible));
            expiry.countExpired(removeExpired(list, table.row(), now));
            table.suspectEmptyRow();
            renew(list, now);
        }
        return visible;
    }

    @Override
    public void add(T value) {
        long now = expiry.access();
        list().add(stamped(value, now));
    }

    @Override
    public void addAll(List<T> values) {
        long now = expiry.access();
        List<Stamped<T>> added = stamped(values, now);
        if (!added.isEmpty()) {
            list().addAll(added);
        }
    }

    @Override
    public void update(List<T> values) {
        List<Stamped<T>> list = stamped(values, expiry.access());
        if (list.isEmpty()) {
            clear();
        } else {
            setContent(list);
        }
    }

    @Override
    public void absorb(int row) {
        List<Stamped<T>> other = column.get(row);
        column.remove(row);
        if (other != null) {
            list().addAll(other);
        }
    }

    @Override
    public Expiry expiry() {
        return expiry;
    }

    @Override
    Expirable expirable() {
        return this;
    }

    @Override
    public int expire(int row, long nowMillis) {
        List<Stamped<T>> list = column.get(row);
        return list == null ? 0 : removeExpired(list, row, nowMillis);
    }

    private int removeExpired(List<Stamped<T>> list, int row, long nowMillis) {
        int before = list.size();
        list.removeIf(element -> expiry.isExpired(element.stampMillis(), nowMillis));
        if (list.isEmpty()) {
            column.remove(row);
        }
        return before - list.size();
    }

    private void addVisible(Stamped<T> element, long nowMillis, List<T> visible) {
        if (expiry.isReturnedUntilCleanedUp() || !expiry.isExpired(element.stampMillis(), nowMillis)) {
            visible.add(element.value());
        }
    }

    private void renew(List<Stamped<T>> list, long nowMillis) {
        if (expiry.isRenewedByReading()) {
            list.replaceAll(element -> new Stamped<>(element.value(), nowMillis));
        }
    }

    private List<Stamped<T>> list() {
        List<Stamped<T>> list = content();
        if (list == null) {
            list = new ArrayList<>(4);
            setContent(list);
        }
        return list;
    }

    private List<Stamped<T>> stamped(List<T> values, long nowMillis) {
        List<Stamped<T>> stamped = new ArrayList<>(values.size());
        for (T value : values) {
            stamped.add(stamped(value, nowMillis));
        }
        return stamped;
    }

    private Stamped<T> stamped(T value, long nowMillis) {
        Objects.requireNonNull(value, () -> "List state '" + name() + "' takes no null elements.");
        return new Stamped<>(value, nowMillis);
    }
}
