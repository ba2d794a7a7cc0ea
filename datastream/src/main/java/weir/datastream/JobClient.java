package weir.datastream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import weir.api.JobExecutionResult;
import weir.api.JobID;
import weir.api.JobStatus;
import weir.api.accumulators.AccumulatorSet;
import weir.api.checkpoint.SavepointFormatType;
import weir.base.Clock;
import weir.base.SystemClock;
import weir.job.OperatorReading;
import weir.job.RunningJob;

/** A job that goes on while the program does something else. */
public final class JobClient {
    private static final long LOOK_MILLIS = 1_000;

    private final JobID jobId;
    private final String name;
    private final RunningJob running;
    private final Clock clock = SystemClock.INSTANCE;
    private final long startedMillis = clock.currentTimeMillis();

    JobClient(JobID jobId, String name, RunningJob running) {
        this.jobId = jobId;
        this.name = name;
        this.running = running;
    }

    public JobID getJobID() {
        return jobId;
    }

    public CompletableFuture<JobStatus> getJobStatus() {
        return CompletableFuture.completedFuture(
                switch (running.outcome()) {
                    case RUNNING -> JobStatus.RUNNING;
                    case FINISHED -> JobStatus.FINISHED;
                    case CANCELLED -> JobStatus.CANCELED;
                    case FAILED -> JobStatus.FAILED;
                });
    }

    /** Asks the job to stop; complete once it has. */
    public CompletableFuture<Void> cancel() {
        running.cancel();
        return CompletableFuture.runAsync(this::awaitEnd);
    }

    /**
     * Takes a savepoint below {@code directory}, or below {@code execution.checkpointing.savepoint-dir} if that is null, and
     * answers with its own directory. The job goes on.
     */
    public CompletableFuture<String> triggerSavepoint(String directory) {
        return running.savepoint(directory);
    }

    /** As {@link #triggerSavepoint(String)}; there is one format, which is readable for every version to come. */
    public CompletableFuture<String> triggerSavepoint(String directory, SavepointFormatType format) {
        return triggerSavepoint(directory);
    }

    /**
     * Ends the job with a savepoint: nothing behind it is processed, and what came before it is committed.
     *
     * @param advanceToEndOfEventTime whether all windows and event-time timers fire first, for a job that is not to go on
     */
    public CompletableFuture<String> stopWithSavepoint(boolean advanceToEndOfEventTime, String directory) {
        return running.stopWithSavepoint(directory, advanceToEndOfEventTime);
    }

    /** As {@link #stopWithSavepoint(boolean, String)}; there is one format. */
    public CompletableFuture<String> stopWithSavepoint(
            boolean advanceToEndOfEventTime, String directory, SavepointFormatType format) {
        return stopWithSavepoint(advanceToEndOfEventTime, directory);
    }

    /** Complete once the job has ended; fails with the first failure of the job. */
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
        return CompletableFuture.supplyAsync(this::result);
    }

    /** The accumulators of all tasks, merged, as they are now. */
    public CompletableFuture<Map<String, Object>> getAccumulators() {
        return CompletableFuture.completedFuture(accumulators());
    }

    /** What can be read of the operators in each task now, or could be last. */
    List<OperatorReading> readings() {
        return running.readings();
    }

    String name() {
        return name;
    }

    boolean hasEnded() {
        return running.outcome() != RunningJob.Outcome.RUNNING;
    }

    /** The first failure of the job; null if there was none. */
    Throwable failure() {
        return running.failure();
    }

    /** Waits for the end and says how it went. */
    JobExecutionResult await() throws Exception {
        try {
            return result();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private JobExecutionResult result() {
        awaitEnd();
        long runtimeMillis = clock.currentTimeMillis() - startedMillis;
        return switch (running.outcome()) {
            case FAILED -> throw new CompletionException(running.failure());
            case CANCELLED -> throw new CancellationException("Job '" + name + "' was cancelled.");
            default -> new JobExecutionResult(jobId, runtimeMillis, accumulators());
        };
    }

    private void awaitEnd() {
        try {
            while (!running.await(LOOK_MILLIS)) {
                // Not yet.
            }
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> accumulators() {
        AccumulatorSet merged = new AccumulatorSet();
        for (OperatorReading reading : readings()) {
            merged.merge(reading.accumulators());
        }
        return new LinkedHashMap<>(merged.results());
    }
}
