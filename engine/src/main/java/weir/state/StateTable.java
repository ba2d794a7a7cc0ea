package weir.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.StateDescriptor;
import weir.api.state.StateDescriptor.Type;
import weir.api.state.StateTtlConfig.CleanupStrategies;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.Clock;
import weir.base.WeirException;

/** The states whose columns have the same rows, and which row is the current one. */
final class StateTable implements KeyedStateStore {
    private final Map<String, StateHandle<?>> handles = new LinkedHashMap<>();
    private final List<Expiry> expiries = new ArrayList<>();
    private final Rows rows;
    private final Clock clock;
    private final TablePages pages = new TablePages();
    private StateHandle<?>[] all = {};
    private int row = SlotTable.NONE;
    private int shape;
    /** Null where all rows are in memory. */
    private ColdRows cold;

    private boolean careDue;
    private boolean sweptForEveryRecord;

    StateTable(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        if (isRegistered(descriptor)) {
            return registered(descriptor);
        }
        return register(new ValueHandle<>(this, descriptor, singles(descriptor)), descriptor);
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        if (isRegistered(descriptor)) {
            return registered(descriptor);
        }
        return register(new ReducingHandle<>(this, descriptor, singles(descriptor)), descriptor);
    }

    @Override
    public <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
            AggregatingStateDescriptor<IN, ACC, OUT> descriptor) {
        if (isRegistered(descriptor)) {
            return registered(descriptor);
        }
        return register(new AggregatingHandle<>(this, descriptor, singles(descriptor)), descriptor);
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        if (isRegistered(descriptor)) {
            return registered(descriptor);
        }
        PlainFormat<T> elements = new PlainFormat<>(descriptor::getElementSerializer);
        Expiry expiry = expiryOf(descriptor);
        if (expiry == null) {
            return register(
                    new ListHandle<>(this, descriptor, new ContentColumn<>(pages, new ListFormat<>(elements))),
                    descriptor);
        }
        ListFormat<Stamped<T>> stamped = new ListFormat<>(new StampedFormat<>(elements, expiry));
        return register(
                new ExpiringListHandle<>(this, descriptor, new ContentColumn<>(pages, stamped), expiry), descriptor);
    }

    @Override
    public <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> descriptor) {
        if (isRegistered(descriptor)) {
            return registered(descriptor);
        }
        NullableFormat<UK> keys = new NullableFormat<>(new PlainFormat<>(descriptor::getKeySerializer));
        NullableFormat<UV> values = new NullableFormat<>(new PlainFormat<>(descriptor::getValueSerializer));
        Expiry expiry = expiryOf(descriptor);
        if (expiry == null) {
            return register(
                    new MapHandle<>(this, descriptor, new ContentColumn<>(pages, new MapFormat<>(keys, values))),
                    descriptor);
        }
        MapFormat<UK, Stamped<UV>> stamped = new MapFormat<>(keys, new StampedFormat<>(values, expiry));
        return register(
                new ExpiringMapHandle<>(this, descriptor, new ContentColumn<>(pages, stamped), expiry), descriptor);
    }

    /** The current row; {@link SlotTable#NONE} where there is none. */
    int row() {
        return row;
    }

    /** The current row, for the state {@code name}; fails where there is none. */
    int currentRow(String name) {
        if (row == SlotTable.NONE) {
            throw new WeirException(
                    "State '" + name + "' belongs to a key (and where windows use it, a window), and none is current"
                            + " here: use it while a record or a timer is processed, not in open() or close().");
        }
        return row;
    }

    void select(int row) {
        if (row != SlotTable.NONE) {
            use(row);
        }
        this.row = row;
    }

    /** Makes ready a row that is going to be looked at and perhaps changed. */
    void use(int row) {
        pages.touch(row);
        if (cold != null) {
            cold.use(row);
        }
    }

    /** Rows that are not used go to a store from now on, and come back from there. */
    void keepColdRowsIn(ColdRows coldRows) {
        cold = coldRows;
    }

    /** Another number whenever there are other states. */
    int shape() {
        return shape;
    }

    /** What snapshots know of the table's rows. */
    TablePages pages() {
        return pages;
    }

    /** Asks that the current row be examined, and given back if nothing is in it, before another becomes current. */
    void suspectEmptyRow() {
        careDue = true;
    }

    /** True where {@link KeyedState} has something to do before another row becomes current: one test per record. */
    boolean isCareDue() {
        return careDue;
    }

    void endCare() {
        careDue = sweptForEveryRecord;
    }

    /** Brings the contents of the first {@code count} of {@code rows}, those below 0 excepted, into the processor's cache. */
    void touch(int[] rows, int count) {
        for (StateHandle<?> handle : all) {
            handle.column.touch(rows, count);
        }
    }

    boolean isEmpty(int row) {
        for (StateHandle<?> handle : all) {
            if (handle.isPresent(row)) {
                return false;
            }
        }
        return true;
    }

    /** Removes what emptied lists and maps may have left. */
    void forget(int row) {
        pages.touch(row);
        for (StateHandle<?> handle : all) {
            handle.column.remove(row);
        }
    }

    /** Lets the clean-ups that asked for it take a step with every record. */
    void sweepForRecord() {
        if (!sweptForEveryRecord) {
            return;
        }
        for (Expiry expiry : expiries) {
            if (expiry.config().getCleanupStrategies().runCleanupForEveryRecord()) {
                expiry.access();
            }
        }
    }

    /** Removes from a row what is expired, of the states that are cleaned up without anybody looking at them. */
    void expire(int row) {
        if (expiries.isEmpty()) {
            return;
        }
        for (StateHandle<?> handle : all) {
            Expirable expirable = handle.expirable();
            if (expirable != null
                    && expirable.expiry().config().getCleanupStrategies().isCleanupInBackground()) {
                Expiry expiry = expirable.expiry();
                expiry.countExpired(expirable.expire(row, expiry.now()));
            }
        }
    }

    /** Removes what is expired from the states whose snapshots shall not have it. */
    void expireForSnapshot() {
        for (StateHandle<?> handle : all) {
            Expirable expirable = handle.expirable();
            if (expirable != null
                    && expirable.expiry().config().getCleanupStrategies().inFullSnapshot()) {
                new Sweep(expirable, rows, pages, Integer.MAX_VALUE)
                        .step(expirable.expiry().now());
            }
        }
    }

    long expiredCount() {
        return expiries.stream().mapToLong(Expiry::expiredCount).sum();
    }

    long sizeBytes() {
        return handles.values().stream()
                .mapToLong(handle -> handle.column.sizeBytes())
                .sum();
    }

    StateHandle<?> handle(String name) {
        return handles.get(name);
    }

    Iterable<StateHandle<?>> handles() {
        return handles.values();
    }

    /** The state that a snapshot's content of that name goes to. */
    StateHandle<?> restored(String name, Type type, SavedForm form) {
        StateHandle<?> handle = handles.get(name);
        if (handle == null) {
            handle = new RestoredHandle(this, name, type, form);
            put(handle);
        }
        requireType(handle, type);
        return handle;
    }

    /** True where a function has asked for the state before; fails where that one was of another shape. */
    private boolean isRegistered(StateDescriptor<?, ?> descriptor) {
        StateHandle<?> handle = handles.get(descriptor.getName());
        if (handle != null) {
            requireType(handle, descriptor.getType());
        }
        return handle != null && !(handle instanceof RestoredHandle);
    }

    @SuppressWarnings("unchecked")
    private <S> S registered(StateDescriptor<?, ?> descriptor) {
        return (S) handles.get(descriptor.getName());
    }

    private static void requireType(StateHandle<?> handle, Type type) {
        if (handle.type() != type) {
            throw new WeirException("State '" + handle.name() + "' is a " + nameOf(handle.type())
                    + " state already and cannot be a " + nameOf(type)
                    + " state as well: give one of the two another name.");
        }
    }

    private static String nameOf(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private <H extends StateHandle<?>> H register(H handle, StateDescriptor<?, ?> descriptor) {
        StateHandle<?> restored = handles.get(handle.name());
        put(handle);
        if (restored instanceof RestoredHandle contents) {
            pages.settle();
            for (int each = rows.nextLive(0); each != SlotTable.NONE; each = rows.nextLive(each + 1)) {
                contents.moveTo(handle, each);
            }
        }
        Expirable expirable = handle.expirable();
        if (expirable != null) {
            addSweep(expirable, descriptor);
        }
        return handle;
    }

    private void put(StateHandle<?> handle) {
        handles.put(handle.name(), handle);
        shape++;
        all = handles.values().toArray(StateHandle<?>[]::new);
    }

    private void addSweep(Expirable expirable, StateDescriptor<?, ?> descriptor) {
        CleanupStrategies strategies = descriptor.getTtlConfig().getCleanupStrategies();
        expiries.add(expirable.expiry());
        if (strategies.isCleanupInBackground()) {
            sweptForEveryRecord |= strategies.runCleanupForEveryRecord();
            careDue |= sweptForEveryRecord;
            expirable.expiry().setSweep(new Sweep(expirable, rows, pages, strategies.getCleanupSize()));
        }
    }

    /** A column of values or accumulators, expiring if the descriptor says so. */
    private <T> Column<T> singles(StateDescriptor<?, T> descriptor) {
        PlainFormat<T> format = new PlainFormat<>(descriptor::getSerializer);
        Expiry expiry = expiryOf(descriptor);
        return expiry == null ? new ContentColumn<>(pages, format) : new ExpiringColumn<>(pages, format, expiry);
    }

    private Expiry expiryOf(StateDescriptor<?, ?> descriptor) {
        return descriptor.getTtlConfig().isEnabled() ? new Expiry(descriptor.getTtlConfig(), clock) : null;
    }
}
