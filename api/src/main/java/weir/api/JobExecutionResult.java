package weir.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What remains of a job that finished: how long it ran and what its accumulators came to. */
public class JobExecutionResult {
    private final JobID jobId;
    private final long netRuntimeMillis;
    private final Map<String, Object> accumulatorResults;

    /**
     * @param netRuntimeMillis the time from the first task to the last, without waiting for a start
     */
    public JobExecutionResult(JobID jobId, long netRuntimeMillis, Map<String, ?> accumulatorResults) {
        this.jobId = jobId;
        this.netRuntimeMillis = netRuntimeMillis;
        this.accumulatorResults = Collections.unmodifiableMap(new LinkedHashMap<>(accumulatorResults));
    }

    public JobID getJobID() {
        return jobId;
    }

    /** The running time in milliseconds. */
    public long getNetRuntime() {
        return netRuntimeMillis;
    }

    public long getNetRuntime(TimeUnit desiredUnit) {
        return desiredUnit.convert(netRuntimeMillis, TimeUnit.MILLISECONDS);
    }

    /** The result of one accumulator over all tasks, or null where none has that name. */
    @SuppressWarnings("unchecked")
    public <T> T getAccumulatorResult(String accumulatorName) {
        return (T) accumulatorResults.get(accumulatorName);
    }

    public Map<String, Object> getAllAccumulatorResults() {
        return accumulatorResults;
    }

    public boolean isJobExecutionResult() {
        return true;
    }

    public JobExecutionResult getJobExecutionResult() {
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Job " + jobId + " finished after " + netRuntimeMillis + " ms");
        accumulatorResults.forEach(
                (name, value) -> text.append("\n  ").append(name).append(": ").append(value));
        return text.toString();
    }
}
