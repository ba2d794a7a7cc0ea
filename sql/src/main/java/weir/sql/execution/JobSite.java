package weir.sql.execution;

import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;

/** Where the jobs of a session are built: each in an environment of its own, or all in that of a program. */
interface JobSite {
    /** Begins a job. */
    Building open();

    /** Begins a job whose rows are shown as they come. */
    default Building openShown() {
        return open();
    }

    /** A job while it is being built; what was not started when it is closed is forgotten. */
    interface Building extends AutoCloseable {
        StreamExecutionEnvironment environment();

        /** Starts what was built. */
        JobClient start(String name) throws Exception;

        @Override
        void close();
    }
}
