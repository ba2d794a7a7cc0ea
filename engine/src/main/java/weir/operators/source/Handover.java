package weir.operators.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BooleanSupplier;
import weir.base.Threads;

/**
 * Hands elements from a thread that may block to a task that may not. One thread puts, one takes; the ring holds elements,
 * not batches, so that nothing waits in a half-full batch while the putting thread blocks somewhere.
 */
final class Handover {
    /** What a put waits between two looks at a full ring. */
    private static final long PARK_NANOS = 50_000;

    private static final int CAPACITY = 4096;
    private static final int MASK = CAPACITY - 1;
    private static final VarHandle PUT;
    private static final VarHandle TAKEN;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PUT = lookup.findVarHandle(Handover.class, "put", long.class);
            TAKEN = lookup.findVarHandle(Handover.class, "taken", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object[] elements = new Object[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final Threads threads;
    private final BooleanSupplier abandoned;
    private final Runnable wakeTaker;
    private volatile boolean takerWaits;

    @SuppressWarnings("UnusedVariable") // read and written through PUT
    private long put;

    private long knownTaken;

    @SuppressWarnings("UnusedVariable") // read and written through TAKEN
    private long taken;

    /** {@code abandoned} tells a waiting put that nobody will ever take again. */
    Handover(Threads threads, BooleanSupplier abandoned, Runnable wakeTaker) {
        this.threads = threads;
        this.abandoned = abandoned;
        this.wakeTaker = wakeTaker;
    }

    /** Puts an element in, waiting while the ring is full; does nothing once it is abandoned. */
    void put(Object element, long time) {
        long index = (long) PUT.get(this);
        while (index - knownTaken == CAPACITY) {
            knownTaken = (long) TAKEN.getAcquire(this);
            if (index - knownTaken == CAPACITY) {
                if (abandoned.getAsBoolean()) {
                    return;
                }
                threads.parkNanos(PARK_NANOS);
            }
        }
        elements[(int) index & MASK] = element;
        times[(int) index & MASK] = time;
        PUT.setVolatile(this, index + 1);
        if (takerWaits) {
            takerWaits = false;
            wakeTaker.run();
        }
    }

    /** The oldest element, left in its place; null if there is none. */
    Object peek() {
        long index = (long) TAKEN.get(this);
        if (index != (long) PUT.getAcquire(this)) {
            return elements[(int) index & MASK];
        }
        takerWaits = true;
        return index == (long) PUT.getVolatile(this) ? null : elements[(int) index & MASK];
    }

    /** The time of the oldest element. */
    long peekTime() {
        return times[(int) (long) TAKEN.get(this) & MASK];
    }

    /** Removes the oldest element. */
    void take() {
        long index = (long) TAKEN.get(this);
        elements[(int) index & MASK] = null;
        TAKEN.setRelease(this, index + 1);
    }
}
