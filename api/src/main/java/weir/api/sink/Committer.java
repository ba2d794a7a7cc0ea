package weir.api.sink;

import java.io.IOException;
import java.util.Collection;

/**
 * The second phase of an exactly-once sink: makes final what writers prepared, once the checkpoint that holds it is
 * complete. A commit may come again after a failure, so committing twice must equal committing once. An exception fails the
 * job, whose next attempt begins with the same commit.
 */
public interface Committer<CommT> extends AutoCloseable {
    /** Commits every request, or tells on the request itself why it could not; what tells nothing is committed. */
    void commit(Collection<CommitRequest<CommT>> requests) throws IOException, InterruptedException;

    /** One thing to be committed. */
    interface CommitRequest<CommT> {
        CommT getCommittable();

        /** How often the committable has been tried before, in this attempt of the job. */
        int getNumberOfRetries();

        /** Fails the job: the committable can never be committed. Flink drops it at this point, which would lose records. */
        void signalFailedWithKnownReason(Throwable cause);

        /** Fails the job. */
        void signalFailedWithUnknownReason(Throwable cause);

        /** Tries the same committable again later; after ten tries the job fails. */
        void retryLater();

        /** Tries {@code committable} later in place of this one. */
        void updateAndRetryLater(CommT committable);

        /** The committable had been committed before. */
        void signalAlreadyCommitted();
    }
}
