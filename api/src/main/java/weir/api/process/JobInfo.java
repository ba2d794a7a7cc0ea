package weir.api.process;

import weir.api.JobID;

/** Which job a function works for. */
public final class JobInfo {
    private final JobID jobId;
    private final String jobName;

    public JobInfo(JobID jobId, String jobName) {
        this.jobId = jobId;
        this.jobName = jobName;
    }

    public JobID getJobId() {
        return jobId;
    }

    public String getJobName() {
        return jobName;
    }

    @Override
    public String toString() {
        return jobName + " (" + jobId + ")";
    }
}
