package weir.sql.execution;

import weir.datastream.JobClient;

/** What a job was started for. */
public interface StartedJob {
    /** The job. */
    JobClient client();
}
