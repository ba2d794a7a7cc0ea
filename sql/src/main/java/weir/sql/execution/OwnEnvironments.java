package weir.sql.execution;

import weir.api.RuntimeExecutionMode;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.session.SessionSettings;

/** A new environment for each job, with the session's settings. */
record OwnEnvironments(SessionSettings settings) implements JobSite {
    @Override
    public Building open() {
        Configuration configuration = Configuration.fromMap(settings.all());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        int parallelism =
                Integer.parseInt(settings.effective("parallelism.default").orElse("1"));
        environment.setParallelism(parallelism < 1 ? 1 : parallelism);
        JobParameters.apply(configuration, environment);
        return new Whole(environment);
    }

    /** Rows that were shown cannot be taken back, so a query that fails does not begin anew by itself. */
    @Override
    public Building openShown() {
        Building job = open();
        job.environment().getCheckpointConfig().disableCheckpointing();
        job.environment().getConfig().setRestartStrategy(RestartStrategies.noRestart());
        return job;
    }

    /** A job that is all there is in its environment. */
    private record Whole(StreamExecutionEnvironment environment) implements Building {
        @Override
        public JobClient start(String name) throws Exception {
            return environment.executeAsync(name);
        }

        @Override
        public void close() {}
    }
}
