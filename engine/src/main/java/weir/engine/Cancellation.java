package weir.engine;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that a cancelled run ends within a second, whatever its user code does. */
final class Cancellation implements Runnable {
    /** How long code gets to come back by itself before it is interrupted, and between interrupts. */
    private static final long PATIENCE_MILLIS = 100;

    /** Interrupts before a thread that does not listen is given up: with the patience above, 800 ms. */
    private static final int INTERRUPTS = 8;

    private final List<Worker> workers;
    private final CountDownLatch ended;

    Cancellation(List<Worker> workers, CountDownLatch ended) {
        this.workers = workers;
        this.ended = ended;
    }

    @Override
    public void run() {
        try {
            for (int attempt = 0; attempt < INTERRUPTS; attempt++) {
                if (ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
                workers.forEach(Cancellation::interrupt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
    }

    private static void interrupt(Worker worker) {
        if (worker.busyWith() != null && worker.thread() != null) {
            worker.thread().interrupt();
        }
    }
}
