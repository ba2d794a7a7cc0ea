package weir.api.sink;

import java.io.IOException;
import java.util.Collection;

/**
 * The second phase of an exactly-once sink: makes final what writers prepared, once the checkpoint that holds it is
 * complete. A commit may come again after a failure, so committing twice must equal committing once.
 */
public interface Committer<CommT> extends AutoCloseable {
    /** Commits every request, or tells on the request itself why it could not. */
    void commit(Collection<CommitRequest<CommT>> requests) throws IOException, InterruptedException;

    /** One thing to be committed. */
    interface CommitRequest<CommT> {
        CommT getCommittable();

        int getNumberOfRetries();

        /** Drops the committable: it can never be committed, for a reason that needs no restart. */
        void signalFailedWithKnownReason(Throwable cause);

        /** Fails the job. */
        void signalFailedWithUnknownReason(Throwable cause);

        /** Tries the same committable again later. */
        void retryLater();

        /** Tries {@code committable} later in place of this one. */
        void updateAndRetryLater(CommT committable);

        /** The committable had been committed before. */
        void signalAlreadyCommitted();
    }
}
