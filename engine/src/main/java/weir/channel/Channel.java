package weir.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** Where a barrier stands that has overtaken messages: before the one that will have {@code position}. */
    private record Overtaking(Message.Barrier barrier, long position) {}

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
    private final Queue<Overtaking> overtakings = new ConcurrentLinkedQueue<>();

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
        }
        Overtaking next = overtakings.peek(); // after the tail: whatever is behind a barrier was offered behind it
        if (next != null && next.position() == index) {
            return overtakings.remove().barrier();
        }
        if (index == cachedTail) {
            return null;
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

    /**
     * Has a barrier overtake all messages that are in the channel: the consumer can see it before it comes to it, which is
     * when it has taken all these, and before those that are offered from now on. Producer only.
     */
    public void overtake(Message.Barrier barrier) {
        overtakings.add(new Overtaking(barrier, (long) TAIL.get(this)));
        consumer.wake();
    }

    /**
     * The rows and watermarks, left in their places, that the barrier of a checkpoint overtakes: all before the point where
     * it overtook, or before the barrier itself, or before the end; null while none of these is in sight. Consumer only.
     */
    public List<Message> overtaken(long checkpointId) {
        long end = (long) TAIL.getAcquire(this);
        long position = positionOf(checkpointId);
        long last = position < 0 ? end : position;
        List<Message> before = new ArrayList<>();
        for (long index = (long) HEAD.get(this); index < last; index++) {
            Message message = slots[(int) index & mask];
            if (message instanceof Message.End
                    || message instanceof Message.Barrier barrier && barrier.checkpointId() >= checkpointId) {
                return before;
            }
            if (!(message instanceof Message.Barrier)) {
                before.add(message);
            }
        }
        return position < 0 ? null : before;
    }

    private long positionOf(long checkpointId) {
        for (Overtaking overtaking : overtakings) {
            if (overtaking.barrier().checkpointId() == checkpointId) {
                return overtaking.position();
            }
        }
        return -1;
    }

    /** How many messages wait; exact only where neither end is moving. */
    public int size() {
        return (int) ((long) TAIL.getAcquire(this) - (long) HEAD.getAcquire(this));
    }

    public int capacity() {
        return slots.length;
    }
}
