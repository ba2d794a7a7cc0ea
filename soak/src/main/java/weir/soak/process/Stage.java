package weir.soak.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the process under test and whoever torments it meet: the process tells on standard output what it comes to, and stands
 * still, once, in the phase that was asked for. Functions are copied into tasks, so what they all see has to be static.
 */
public final class Stage {
    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    private static volatile Phase held;
    private static volatile int holdAt;
    private static volatile boolean healed;

    private Stage() {}

    /** Has the process stand still when it comes to {@code phase} for the {@code time}th time, counted from 1. */
    static void hold(Phase phase, int time) {
        held = phase;
        holdAt = time;
    }

    /** Passes through a phase. A job that is cancelled interrupts what blocks; this waits on, and passes the word on later. */
    static void reach(Phase phase) {
        if (phase != held || TIMES.incrementAndGet() != holdAt) {
            return;
        }
        tell("phase " + phase);
        boolean interrupted = false;
        while (RELEASED.getCount() > 0) {
            try {
                RELEASED.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void release() {
        RELEASED.countDown();
    }

    /** No more faults will come: sources may run to their end. */
    static void heal() {
        healed = true;
    }

    static boolean isHealed() {
        return healed;
    }

    /** Says something to whoever has started the process. */
    @SuppressWarnings("SystemOut")
    static synchronized void tell(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
