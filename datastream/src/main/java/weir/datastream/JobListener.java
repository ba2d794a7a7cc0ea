package weir.datastream;

import weir.api.JobExecutionResult;

/** Learns when jobs of an environment are started and when they have ended. */
public interface JobListener {
    /** A job was started, or could not be: then there is no client but the reason. */
    void onJobSubmitted(JobClient jobClient, Throwable throwable);

    /** A job that was waited for has ended: with a result or with its first failure. */
    void onJobExecuted(JobExecutionResult jobExecutionResult, Throwable throwable);
}
