package weir.state;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import weir.base.WeirException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * The timers of one task on one clock: event time or processing time.
 *
 * <p>Timers that are due at the same moment share a bucket, so a million keys that wait for the end of one window cost
 * one entry in the order of time and four bytes each, not a million entries. Timers fire in the order of their
 * timestamps, those of one timestamp in the order of registration; a key and namespace has at most one for each.
 *
 * <p>A key stays in the {@link KeyedState} as long as it has a timer.
 */
public final class TimerQueue {
    /** Empty buckets are thrown away together, once there are this many and more than there are others. */
    private static final int EMPTY_BUCKETS_KEPT = 64;

    private final KeyedState state;
    private final ContentFormat<Object> namespaces;
    private final LongKeyIndex timestamps = new LongKeyIndex();
    private final TimestampHeap order = new TimestampHeap();
    private TimerBucket[] buckets = new TimerBucket[16];
    private int emptyBuckets;
    private int size;
    private long lastTimestamp;
    private TimerBucket lastBucket;

    public TimerQueue(KeyedState state) {
        this.state = state;
        this.namespaces = new NullableFormat<>(
                new PlainFormat<>(() -> state.serialization().namespaces()));
    }

    /** Called when a timer is due, with its key being the current one of the {@link KeyedState}. */
    @FunctionalInterface
    public interface Listener {
        void onTimer(long timestamp, Object namespace) throws Exception;
    }

    /** Sets a timer for the current key; {@code namespace} is null where there is none. */
    public void register(long timestamp, Object namespace) {
        register(timestamp, currentSlot(), namespace);
    }

    /** Takes back a timer of the current key; does nothing if there is none. */
    public void delete(long timestamp, Object namespace) {
        TimerBucket bucket = find(timestamp);
        if (bucket != null && bucket.remove(currentSlot(), namespace)) {
            removed(bucket, currentSlot());
            dropEmptyBuckets();
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** The number of distinct timestamps that are kept, some of them for timers deleted meanwhile. */
    int bucketCount() {
        return timestamps.size();
    }

    /** When the first timer is due; {@link Long#MAX_VALUE} where there is none. */
    public long nextTimestamp() {
        return size == 0 ? Long.MAX_VALUE : order.first();
    }

    /**
     * Fires what is due up to and including {@code timestamp}, with the timers that are set meanwhile; returns how many.
     * A timer is gone before its listener is called, so the listener may set it again.
     */
    public int fireDue(long timestamp, Listener listener) throws Exception {
        int fired = 0;
        while (size > 0 && order.first() <= timestamp) {
            fireFirst(listener);
            fired++;
        }
        return fired;
    }

    /** Writes all timers, those of one timestamp in the order in which they will fire. */
    public void snapshot(DataOutputView target) throws IOException {
        SnapshotPart.TIMERS.begin(target);
        target.writeInt(timestamps.size());
        for (int index = timestamps.nextLive(0); index != SlotTable.NONE; index = timestamps.nextLive(index + 1)) {
            target.writeLong(timestamps.keyAt(index));
            write(buckets[index], target);
        }
    }

    private void write(TimerBucket bucket, DataOutputView target) throws IOException {
        target.writeInt(bucket.size());
        for (int at = bucket.next(0); at != TimerBucket.END; at = bucket.next(at + 1)) {
            state.serialization().keys().serialize(state.keyAt(bucket.slotAt(at)), target);
            namespaces.write(bucket.namespaceAt(at), target);
        }
    }

    /** Adds the timers of the keys that are {@code owned}; see {@link KeyedState#restore}. */
    public void restore(DataInputView source, Predicate<Object> owned) throws IOException {
        SnapshotPart.TIMERS.check(source);
        for (int left = source.readInt(); left > 0; left--) {
            read(source.readLong(), source, owned);
        }
    }

    private void read(long timestamp, DataInputView source, Predicate<Object> owned) throws IOException {
        for (int left = source.readInt(); left > 0; left--) {
            Object key = state.serialization().keys().deserialize(source);
            Object namespace = namespaces.read(source, false);
            if (owned.test(key)) {
                register(timestamp, state.slotOf(key), namespace);
            }
        }
    }

    void register(long timestamp, int slot, Object namespace) {
        TimerBucket bucket = findOrAdd(timestamp);
        boolean wasEmpty = bucket.isEmpty();
        if (bucket.add(slot, namespace)) {
            emptyBuckets -= wasEmpty ? 1 : 0;
            size++;
            state.pin(slot);
        }
    }

    private int currentSlot() {
        if (state.currentSlot() == KeyIndex.NONE) {
            throw new WeirException("A timer belongs to a key, and none is current here: set and delete timers while a"
                    + " record or a timer is processed, not in open() or close().");
        }
        return state.currentSlot();
    }

    private void fireFirst(Listener listener) throws Exception {
        long timestamp = order.first();
        TimerBucket bucket = find(timestamp);
        int position = bucket.first();
        int slot = bucket.slotAt(position);
        Object namespace = bucket.namespaceAt(position);
        bucket.removeAt(position);
        state.selectSlot(slot);
        removed(bucket, slot);
        dropEmptyFirst();
        listener.onTimer(timestamp, namespace);
    }

    private void removed(TimerBucket bucket, int slot) {
        size--;
        emptyBuckets += bucket.isEmpty() ? 1 : 0;
        state.unpin(slot);
    }

    private TimerBucket find(long timestamp) {
        if (lastBucket != null && timestamp == lastTimestamp) {
            return lastBucket;
        }
        int index = timestamps.find(timestamp);
        return index == SlotTable.NONE ? null : remember(timestamp, buckets[index]);
    }

    private TimerBucket findOrAdd(long timestamp) {
        TimerBucket bucket = find(timestamp);
        return bucket == null ? remember(timestamp, add(timestamp)) : bucket;
    }

    private TimerBucket remember(long timestamp, TimerBucket bucket) {
        lastTimestamp = timestamp;
        lastBucket = bucket;
        return bucket;
    }

    private TimerBucket add(long timestamp) {
        int index = ~timestamps.findOrAdd(timestamp);
        if (index >= buckets.length) {
            buckets = Arrays.copyOf(buckets, buckets.length * 2);
        }
        buckets[index] = new TimerBucket();
        order.add(timestamp);
        emptyBuckets++;
        return buckets[index];
    }

    private void dropEmptyBuckets() {
        dropEmptyFirst();
        if (emptyBuckets > EMPTY_BUCKETS_KEPT && emptyBuckets > timestamps.size() / 2) {
            rebuildOrder();
        }
    }

    /** Keeps the bucket of the first timestamp one that has timers. */
    private void dropEmptyFirst() {
        while (!order.isEmpty()) {
            int index = timestamps.find(order.first());
            if (!buckets[index].isEmpty()) {
                return;
            }
            order.removeFirst();
            drop(index);
        }
    }

    private void rebuildOrder() {
        order.clear();
        for (int index = timestamps.nextLive(0); index != SlotTable.NONE; index = timestamps.nextLive(index + 1)) {
            if (buckets[index].isEmpty()) {
                drop(index);
            } else {
                order.add(timestamps.keyAt(index));
            }
        }
    }

    private void drop(int index) {
        timestamps.remove(index);
        buckets[index] = null;
        lastBucket = null;
        emptyBuckets--;
    }
}
