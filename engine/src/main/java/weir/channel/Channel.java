package weir.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import weir.base.Invariants;
import weir.batch.Message;

/**
 * A bounded queue of messages from one producer thread to one consumer thread.
 *
 * <pre>
 *   slots  [ . . m m m m . . ]      head: next to poll, written by the consumer
 *              ^head   ^tail        tail: next to fill, written by the producer
 * </pre>
 *
 * Both ends keep a stale copy of the other's index and look at the shared one only when the copy says full or empty.
 */
public final class Channel {
    private static final VarHandle HEAD;
    private static final VarHandle TAIL;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(Channel.class, "head", long.class);
            TAIL = lookup.findVarHandle(Channel.class, "tail", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Message[] slots;
    private final int mask;
    private final Wakeup producer;
    private final Wakeup consumer;

    @SuppressWarnings("UnusedVariable") // read and written through HEAD
    private long head;

    private long cachedTail;

    @SuppressWarnings("UnusedVariable") // read and written through TAIL
    private long tail;

    private long cachedHead;

    /** Makes a channel of {@code capacity} messages, a power of two. */
    public Channel(int capacity, Wakeup producer, Wakeup consumer) {
        Invariants.check(Integer.bitCount(capacity) == 1, "the capacity of a channel is a power of two");
        this.slots = new Message[capacity];
        this.mask = capacity - 1;
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Puts a message in; false, and nothing happened, if there is no room. Producer only. */
    public boolean offer(Message message) {
        long index = (long) TAIL.get(this);
        if (index - cachedHead > mask) {
            cachedHead = (long) HEAD.getAcquire(this);
            if (index - cachedHead > mask) {
                return false;
            }
        }
        slots[(int) index & mask] = message;
        TAIL.setVolatile(this, index + 1); // a full fence: the wake-up below must not overtake it
        consumer.wake();
        return true;
    }

    /** Takes the oldest message, or null if there is none. Consumer only. */
    public Message poll() {
        long index = (long) HEAD.get(this);
        if (index == cachedTail) {
            cachedTail = (long) TAIL.getAcquire(this);
            if (index == cachedTail) {
                return null;
            }
        }
        int slot = (int) index & mask;
        Message message = slots[slot];
        slots[slot] = null;
        HEAD.setVolatile(this, index + 1);
        if (cachedTail - index > mask) {
            producer.wake();
        }
        return message;
    }

    /** How many messages wait; exact only where neither end is moving. */
    public int size() {
        return (int) ((long) TAIL.getAcquire(this) - (long) HEAD.getAcquire(this));
    }

    public int capacity() {
        return slots.length;
    }
}
