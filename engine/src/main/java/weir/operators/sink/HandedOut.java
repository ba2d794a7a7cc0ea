package weir.operators.sink;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import weir.spi.Mailbox;

/**
 * Rows on their way from a running job to the program that started it. The tasks of a {@link HandingOut} operator put
 * them in, one thread of the program takes them out; while it is behind, the tasks wait.
 */
public final class HandedOut<T> {
    /** Rows that may wait before tasks stop: two full batches, so that one can be taken while the next is made. */
    private static final int ENOUGH = 2048;

    /** Few enough rows left that waiting tasks go on. */
    private static final int FEW = ENOUGH / 2;

    private final BlockingQueue<T> rows = new LinkedBlockingQueue<>();
    private final List<Mailbox> tasks = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    /** A task is there that will put rows in. */
    void register(Mailbox task) {
        tasks.add(task);
    }

    void put(T row) {
        rows.add(row);
    }

    /** False while the program has enough to take. */
    boolean hasRoom() {
        full = rows.size() >= ENOUGH;
        return !full;
    }

    /** The next row; null if none has come within {@code millis}. */
    public T take(long millis) throws InterruptedException {
        T row = rows.poll(millis, TimeUnit.MILLISECONDS);
        if (full && rows.size() <= FEW) {
            full = false;
            tasks.forEach(task -> task.execute(() -> {}));
        }
        return row;
    }
}
