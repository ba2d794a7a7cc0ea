package weir.datastream;

import java.util.NoSuchElementException;
import weir.api.CloseableIterator;
import weir.base.WeirException;
import weir.operators.sink.HandedOut;

/** The rows of a stream while its job runs: waits for the next one, tells the job's failure, and cancels when closed. */
final class CollectedRows<T> implements CloseableIterator<T> {
    /** How long to wait before looking whether the job has ended. */
    private static final long LOOK_MILLIS = 20;

    private final HandedOut<T> rows;
    private volatile JobClient job;
    private T next;

    CollectedRows(HandedOut<T> rows) {
        this.rows = rows;
    }

    /** The job was started that makes the rows. */
    void attach(JobClient started) {
        job = started;
    }

    @Override
    public boolean hasNext() {
        if (job == null) {
            throw new IllegalStateException("The job of these rows was not started yet. Call executeAsync() first.");
        }
        try {
            while (next == null) {
                boolean ended = job.hasEnded();
                next = rows.take(ended ? 0 : LOOK_MILLIS);
                if (next == null && ended) {
                    tellFailure();
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeirException("Waiting for the rows of job '" + job.name() + "' was interrupted.", e);
        }
    }

    private void tellFailure() {
        Throwable failure = job.failure();
        if (failure != null) {
            throw new WeirException(failure.getMessage(), failure);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Job '" + job.name() + "' has ended; there are no more rows.");
        }
        T row = next;
        next = null;
        return row;
    }

    /** Cancels the job unless it has ended. */
    @Override
    public void close() throws Exception {
        if (job != null && !job.hasEnded()) {
            job.cancel().get();
        }
    }
}
