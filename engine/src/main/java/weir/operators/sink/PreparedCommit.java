package weir.operators.sink;

import weir.api.sink.Committer;

/** One committable on its way: what the committer says of it decides what becomes of it. */
final class PreparedCommit<C> implements Committer.CommitRequest<C> {
    private C committable;
    private int retries;
    private boolean retry;
    private Throwable failure;

    PreparedCommit(C committable) {
        this.committable = committable;
    }

    /** It is handed to the committer, whose silence means success. */
    void begin() {
        retry = false;
        failure = null;
    }

    /** It was handed over and has to be so again; counts the try. */
    boolean isToBeRetried() {
        if (retry) {
            retries++;
        }
        return retry;
    }

    /** Why it can't be committed; null if nothing was said against it. */
    Throwable failure() {
        return failure;
    }

    @Override
    public C getCommittable() {
        return committable;
    }

    @Override
    public int getNumberOfRetries() {
        return retries;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable cause) {
        failure = cause;
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable cause) {
        failure = cause;
    }

    @Override
    public void retryLater() {
        retry = true;
    }

    @Override
    public void updateAndRetryLater(C changed) {
        committable = changed;
        retry = true;
    }

    @Override
    public void signalAlreadyCommitted() {
        begin();
    }
}
