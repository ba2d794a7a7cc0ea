package weir.cli.sql.script;

import weir.base.Threads;
import weir.base.WeirException;
import weir.sql.session.RunningJob;

/** Waits for a job for as long as somebody wants to; the job runs on when nobody does any more. */
final class Attachment implements Runnable {
    private static final int LOOK_MILLIS = 20;

    private final RunningJob job;
    private volatile boolean left;
    private volatile WeirException failure;

    Attachment(RunningJob job) {
        this.job = job;
    }

    @Override
    public void run() {
        try {
            job.await();
        } catch (WeirException told) {
            failure = told;
        }
    }

    /** Has {@link #await} return. */
    void leave() {
        left = true;
    }

    /** True when the job has ended, false when it was left; a failure of the job is told. */
    boolean await(Threads threads) {
        Threads.Handle waiter = threads.start("sql-attach", this);
        try {
            while (!left) {
                if (waiter.join(LOOK_MILLIS)) {
                    if (failure != null) {
                        throw failure;
                    }
                    return true;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
