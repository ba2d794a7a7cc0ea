package weir.state;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.State;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.Clock;
import weir.base.WeirException;
import weir.serializers.ObjectSerializer;
import weir.serializers.TypeSerializer;
import weir.spi.OperatorContext;
import weir.spi.RowStore;
import weir.spi.RowStoreProvider;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.spi.StateSettings;

/**
 * All state of one task by key, and within a key by namespace (a window).
 *
 * <p>The task says once per record whose turn it is ({@link #select}); every access of every state is then an array
 * access. What was asked for from this object directly works on the key alone; what was asked for from {@link
 * #byNamespace} works on the namespace chosen with {@link #selectNamespace}. Owned by one thread.
 *
 * <p>A key leaves by itself: once its last state is cleared, its last timer has fired and its last namespace is empty,
 * its slot goes to the next new key.
 */
public final class KeyedState implements KeyedStateStore, Closeable {
    /** So many keys with a long each take 200 KB: half of what a core's second cache holds. */
    private static final int LARGE = 8_192;

    private final KeyIndex keys = new KeyIndex();
    private final NamespaceIndex namespaces = new NamespaceIndex();
    private final StateTable plain;
    private final StateTable namespaced;

    /** How many timers and namespaces need the key of a slot. */
    private final IntPages pins = new IntPages();

    private final KeyedSnapshot.Serialization serialization;

    /** Null where all state is in memory. */
    private final ColdState cold;

    /** Null where all state is in memory. */
    private final AbsentKeys absent;

    /** How many keys have left. */
    private int removed;

    private int removedAtFind;

    /** State whose keys and namespaces may be of any class that {@link ObjectSerializer} knows how to write. */
    public KeyedState(Clock clock) {
        this(clock, ObjectSerializer.INSTANCE, ObjectSerializer.INSTANCE);
    }

    /** State with serializers for the keys and for the namespaces in its snapshots. */
    public KeyedState(Clock clock, TypeSerializer<?> keySerializer, TypeSerializer<?> namespaceSerializer) {
        this(clock, keySerializer, namespaceSerializer, null);
    }

    /** State of which the part that nobody uses at the moment is in {@code store}; in memory all of it if that is null. */
    public KeyedState(
            Clock clock, TypeSerializer<?> keySerializer, TypeSerializer<?> namespaceSerializer, RowStore store) {
        this.serialization = new KeyedSnapshot.Serialization(untyped(keySerializer), untyped(namespaceSerializer));
        KeyRows keyRows = new KeyRows(keys, pins, this);
        NamespaceRows namespaceRows = new NamespaceRows(namespaces, this);
        this.plain = new StateTable(keyRows, clock);
        this.namespaced = new StateTable(namespaceRows, clock);
        keys.watchedBy(plain.pages());
        namespaces.watchedBy(namespaced.pages());
        this.cold = store == null ? null : new ColdState(store, plain, keyRows, namespaced, namespaceRows);
        this.absent = store == null ? null : new AbsentKeys(this, cold.keys());
    }

    /** State of an operator, kept where its job's settings say. */
    public static KeyedState of(OperatorContext context) {
        return of(context, ObjectSerializer.INSTANCE);
    }

    /** As {@link #of(OperatorContext)}, with a serializer for the namespaces. */
    public static KeyedState of(OperatorContext context, TypeSerializer<?> namespaceSerializer) {
        Clock clock = context.platform().clock();
        StateSettings settings = context.settings().state();
        if (settings.isOnHeap() || context.settings().batchMode()) {
            return new KeyedState(clock, ObjectSerializer.INSTANCE, namespaceSerializer);
        }
        try {
            RowStore store = RowStoreProvider.named(settings.backend()).open(context);
            return new KeyedState(clock, ObjectSerializer.INSTANCE, namespaceSerializer, store);
        } catch (IOException e) {
            throw new WeirException(
                    "The state backend '" + settings.backend() + "' cannot be opened for operator '" + context.name()
                            + "': " + e.getMessage(),
                    e);
        }
    }

    /** Called for each key that has a certain state, while that key is the current one. */
    @FunctionalInterface
    public interface KeyVisitor {
        void visit(Object key) throws Exception;
    }

    /** Makes {@code key} the current one, and no namespace; returns the key's slot. */
    public int select(Object key) {
        leave();
        return enter(key);
    }

    private int enter(Object key) {
        if (key == null) {
            throw new WeirException(
                    "The key of a record is null, so there is no state to go with it: make the key selector return"
                            + " something for every record, or filter those records out before.");
        }
        makeRoom();
        return enterSlot(keys.findOrAdd(key));
    }

    /** As {@link #select(Object)} for a {@link Long}, of which no object is made. */
    public int select(long key) {
        leave();
        makeRoom();
        return enterSlot(keys.findOrAdd(key));
    }

    private int enterSlot(int found) {
        int slot = found;
        if (slot < 0) {
            slot = added(~slot);
            plain.suspectEmptyRow();
        }
        plain.select(slot);
        return slot;
    }

    private int added(int slot) {
        if (cold != null) {
            cold.keys().added(slot);
        }
        return slot;
    }

    private void makeRoom() {
        if (cold != null) {
            cold.makeRoom();
        }
    }

    /** True where there are so many keys that most look-ups miss the processor's nearer caches, or that some are in a store. */
    public boolean isLarge() {
        return keys.size() >= LARGE || cold != null && cold.keys().isUsed();
    }

    /**
     * Looks up the first {@code count} of {@code candidates} with their states, so that the processor waits for memory once
     * and not once per key. What it writes to {@code slots} is for {@link #select(Object, int)}, until the next call.
     */
    public void find(Object[] candidates, int count, int[] slots) {
        makeRoom();
        keys.find(candidates, count, slots);
        found(index -> candidates[index], count, slots);
    }

    /** As {@link #find(Object[], int, int[])} for keys that are {@link Long}s. */
    public void find(long[] candidates, int count, int[] slots) {
        makeRoom();
        keys.find(candidates, count, slots);
        found(index -> candidates[index], count, slots);
    }

    private void found(IntFunction<Object> candidates, int count, int[] slots) {
        if (absent != null) {
            absent.bring(candidates, count, slots);
        }
        plain.touch(slots, count);
        removedAtFind = removed;
    }

    /**
     * As {@link #select(Object)} for a key that {@link #find} has found at {@code slot}; {@link KeyIndex#NONE} or {@link
     * KeyIndex#NOWHERE} where it has not. A key that has left since, so that its slot may be another's, is no trouble.
     */
    public void select(Object key, int slot) {
        leave();
        if (slot == KeyIndex.NONE || removed != removedAtFind) {
            enter(key);
        } else if (slot == KeyIndex.NOWHERE) {
            plain.select(newSlotOf(key));
            plain.suspectEmptyRow();
        } else {
            plain.select(slot);
        }
    }

    /** How many keys have left so far: while there are no more, every key keeps its slot. */
    public int removals() {
        return removed;
    }

    /**
     * As {@link #select(Object)} for the key that had {@code slot} when {@code removals} keys had left. False, with no promise
     * which key is the current one, where others have left since, so that the slot may be another key's.
     */
    public boolean selectAgain(int slot, int removals) {
        leave();
        if (removed != removals) {
            return false;
        }
        plain.select(slot);
        return true;
    }

    /** Makes the key of {@code slot} the current one again, and no namespace; the slot must be in use. */
    public void selectSlot(int slot) {
        if (slot == plain.row()) {
            selectNamespace(null);
        } else {
            leave();
            makeRoom();
            plain.select(slot);
        }
    }

    /** Makes no key the current one. */
    public void deselect() {
        leave();
        plain.select(KeyIndex.NONE);
    }

    /** The current key's slot; {@link KeyIndex#NONE} where no key is current. */
    public int currentSlot() {
        return plain.row();
    }

    /** The current key; null where there is none. */
    public Object currentKey() {
        return plain.row() == KeyIndex.NONE ? null : keys.keyAt(plain.row());
    }

    /** True where the current key is a {@link Long}, and {@link #currentLong} gives it without an object. */
    public boolean isLongCurrent() {
        return keys.keepsLongs() && plain.row() != KeyIndex.NONE;
    }

    /** The current key where {@link #isLongCurrent}. */
    public long currentLong() {
        return keys.longAt(plain.row());
    }

    /** The key of a slot that is in use. */
    public Object keyAt(int slot) {
        return keys.keyAt(slot);
    }

    /** Makes {@code namespace} the current one within the current key; null for none. */
    public void selectNamespace(Object namespace) {
        leaveNamespace();
        if (namespace != null) {
            makeRoom();
            namespaced.select(rowOf(namespace));
            plain.suspectEmptyRow();
        }
    }

    /** The current namespace; null where there is none. */
    public Object currentNamespace() {
        return namespaced.row() == SlotTable.NONE ? null : namespaces.namespaceAt(namespaced.row());
    }

    /** The states of the current namespace of the current key, for instance those of one window. */
    public KeyedStateStore byNamespace() {
        return namespaced;
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        return plain.getState(descriptor);
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        return plain.getListState(descriptor);
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        return plain.getReducingState(descriptor);
    }

    @Override
    public <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
            AggregatingStateDescriptor<IN, ACC, OUT> descriptor) {
        return plain.getAggregatingState(descriptor);
    }

    @Override
    public <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> descriptor) {
        return plain.getMapState(descriptor);
    }

    /**
     * Moves what {@code state}, one of {@link #byNamespace}, holds in the {@code sources} into the current namespace, as
     * merging session windows do. {@code state} is a list, reducing or aggregating state.
     */
    public void mergeIntoCurrentNamespace(State state, Iterable<?> sources) throws Exception {
        int target = namespaced.row();
        for (Object source : sources) {
            int row = cold == null ? namespaces.find(plain.row(), source) : namespaceRow(plain.row(), source);
            if (row != SlotTable.NONE && row != target) {
                namespaced.use(row);
                ((MergeableState) state).absorb(row);
                releaseNamespaceIfEmpty(row);
            }
        }
    }

    /**
     * Visits every key that has something in the state {@code stateName}: those in memory in the order of slots, which is
     * that of first arrival as long as no key has left, then the others. The visitor may change and clear the states of the key
     * it is shown.
     */
    public void forEachKey(String stateName, KeyVisitor visitor) throws Exception {
        StateHandle<?> handle = plain.handle(stateName);
        if (handle == null) {
            return;
        }
        int before = plain.row();
        if (cold == null) {
            forEachInMemory(handle, visitor);
        } else {
            hold(before, 1);
            cold.forEachKey(() -> forEachInMemory(handle, visitor), place -> visitStored(place, handle, visitor));
            hold(before, -1);
        }
        plain.select(before);
        plain.suspectEmptyRow();
    }

    private void forEachInMemory(StateHandle<?> handle, KeyVisitor visitor) throws Exception {
        for (int slot = keys.nextLive(0); slot != KeyIndex.NONE; slot = keys.nextLive(slot + 1)) {
            if (handle.isPresent(slot)) {
                visit(slot, visitor);
            }
        }
    }

    private void visitStored(byte[] place, StateHandle<?> handle, KeyVisitor visitor) throws Exception {
        makeRoom();
        int slot = slotOf(RowPlace.keyAt(place, serialization.keys()));
        plain.use(slot);
        if (handle.isPresent(slot)) {
            visit(slot, visitor);
        } else {
            releaseKeyIfEmpty(slot);
        }
    }

    /** Keeps a slot its key's while others are visited, or no longer. */
    private void hold(int slot, int more) {
        if (slot != KeyIndex.NONE) {
            pins.set(slot, pins.get(slot) + more);
        }
    }

    /**
     * Writes all keys with all their states, as they are now, into the section for them: what changes after this is first
     * written as it was. Timers are {@link TimerQueue}'s.
     */
    public void snapshot(StateOutput target) throws IOException {
        deselect();
        plain.expireForSnapshot();
        namespaced.expireForSnapshot();
        new KeyedSnapshot(keys, namespaces, plain, namespaced, serialization, cold)
                .write(target, plain.pages(), namespaced.pages());
    }

    /**
     * Takes up, of the keys of all tasks of a snapshot, those that are {@code owned}. States that nobody has asked for yet
     * are kept until somebody does.
     */
    public void restore(StateInput source, Predicate<Object> owned) throws IOException {
        for (KeyedParts parts : KeyedParts.of(source)) {
            new KeyedRestore(this, plain, namespaced, owned).read(parts, cold);
        }
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> untyped(TypeSerializer<?> serializer) {
        return (TypeSerializer<Object>) serializer;
    }

    /**
     * The number of keys that have a state, a timer or a namespace, or are the current one; without those that have nothing but
     * namespaces, all of them in a store.
     */
    public long keyCount() {
        return keys.size() + (cold == null ? 0 : cold.keys().outside());
    }

    /** The number of namespaces of all keys. */
    public long namespaceCount() {
        return namespaces.size() + (cold == null ? 0 : cold.namespaces().outside());
    }

    /** How many keys have their states in memory. */
    public int cachedKeyCount() {
        return cold == null ? keys.size() : cold.keys().cached();
    }

    /** Frees what is kept outside the heap. */
    @Override
    public void close() throws IOException {
        if (cold != null) {
            cold.close();
        }
    }

    /** How many entries were found to have outlived their time-to-live, and removed. */
    public long expiredCount() {
        return plain.expiredCount() + namespaced.expiredCount();
    }

    /** The memory of all arrays, without array headers and the objects of users. */
    public long sizeBytes() {
        return keys.sizeBytes()
                + plain.sizeBytes()
                + pins.sizeBytes()
                + namespaces.sizeBytes()
                + namespaced.sizeBytes();
    }

    /** The slot of a key, a new one if need be, without making it the current one. */
    int slotOf(Object key) {
        int slot = keys.findOrAdd(key);
        return slot < 0 ? added(~slot) : slot;
    }

    /** What a snapshot has yet to write of the slot is written before it changes. */
    void changing(int slot) {
        plain.pages().touch(slot);
    }

    /** The slot of a key that the store has nothing of, because a snapshot brings its row or somebody has looked: a new one if need be. */
    int newSlotOf(Object key) {
        makeRoom();
        int slot = keys.findOrAdd(key);
        return slot < 0 ? arrived(~slot) : slot;
    }

    /** As {@link #newSlotOf} for a key that the snapshot may have brought before, among those that are not in memory. */
    int lookedUpSlotOf(Object key) {
        makeRoom();
        int slot = slotOf(key);
        plain.use(slot);
        return slot;
    }

    /** True where nothing is known of the key in {@code slot}. */
    boolean isEmpty(int slot) {
        return plain.isEmpty(slot);
    }

    private int arrived(int slot) {
        if (cold != null) {
            cold.keys().arrived(slot);
        }
        return slot;
    }

    /** The row of a namespace whose content a snapshot brings. */
    int restoredNamespaceRow(Object key, Object namespace) {
        makeRoom();
        int row = namespaceRow(slotOf(key), namespace);
        if (cold != null) {
            cold.namespaces().arrived(row);
        }
        return row;
    }

    KeyedSnapshot.Serialization serialization() {
        return serialization;
    }

    /** Keeps the key of {@code slot} as long as a timer or a namespace needs it. */
    void pin(int slot) {
        pins.set(slot, pins.get(slot) + 1);
    }

    void unpin(int slot) {
        pins.set(slot, pins.get(slot) - 1);
        if (slot == plain.row()) {
            plain.suspectEmptyRow();
        } else {
            releaseKeyIfEmpty(slot);
        }
    }

    private void visit(int slot, KeyVisitor visitor) throws Exception {
        int before = plain.row();
        plain.select(slot);
        visitor.visit(keys.keyAt(slot));
        leaveNamespace();
        plain.select(before);
        releaseKeyIfEmpty(slot);
    }

    private void leave() {
        if (plain.isCareDue()) {
            care();
        }
    }

    /** Gives back the current row where nothing is in it, and cleans up where states ask for that with every record. */
    private void care() {
        leaveNamespace();
        int slot = plain.row();
        plain.select(KeyIndex.NONE);
        plain.endCare();
        releaseKeyIfEmpty(slot);
        plain.sweepForRecord();
    }

    private void leaveNamespace() {
        int row = namespaced.row();
        namespaced.select(SlotTable.NONE);
        if (namespaced.isCareDue()) {
            namespaced.endCare();
            releaseNamespaceIfEmpty(row);
            namespaced.sweepForRecord();
        }
    }

    /** The row of a namespace of the key in {@code slot}; a new one if need be. */
    int namespaceRow(int slot, Object namespace) {
        int row = namespaces.find(slot, namespace);
        if (row == SlotTable.NONE) {
            row = namespaces.add(slot, namespace);
            pin(slot);
            if (cold != null) {
                cold.namespaces().added(row);
            }
        }
        return row;
    }

    private int rowOf(Object namespace) {
        int count = namespaces.size();
        int row = namespaceRow(plain.row(), namespace);
        if (namespaces.size() > count) {
            namespaced.suspectEmptyRow();
        }
        return row;
    }

    /** Gives up a key that has nothing, or nothing here. */
    void releaseIfEmpty(Object key) {
        releaseKeyIfEmpty(keys.find(key));
    }

    void releaseKeyIfEmpty(int slot) {
        if (slot == plain.row() || slot == KeyIndex.NONE || !keys.isLive(slot)) {
            return;
        }
        if (cold != null && cold.keys().isAway(slot) || plain.isEmpty(slot)) {
            if (pins.get(slot) == 0) {
                releaseKey(slot);
            } else if (cold != null) {
                cold.keys().emptied(slot);
            }
        }
    }

    private void releaseKey(int slot) {
        plain.forget(slot);
        if (cold != null) {
            cold.keys().released(slot);
        }
        dropKey(slot);
    }

    /** Takes a key out whose content is nowhere, or in a store. */
    void dropKey(int slot) {
        keys.remove(slot);
        removed++;
    }

    void releaseNamespaceIfEmpty(int row) {
        if (row != namespaced.row() && row != SlotTable.NONE && namespaces.isLive(row) && namespaced.isEmpty(row)) {
            releaseNamespace(row);
        }
    }

    private void releaseNamespace(int row) {
        namespaced.forget(row);
        if (cold != null) {
            cold.namespaces().released(row);
        }
        dropNamespace(row);
    }

    /** Takes a namespace out whose content is nowhere, or in a store. */
    void dropNamespace(int row) {
        int owner = namespaces.ownerAt(row);
        namespaces.remove(row);
        unpin(owner);
    }

    /** The row of the current namespace; {@link SlotTable#NONE} where there is none. */
    int currentNamespaceRow() {
        return namespaced.row();
    }
}
