package weir.sql.execution;

import weir.api.config.Configuration;
import weir.datastream.JobClient;
import weir.datastream.ProgramPart;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.session.SessionSettings;

/** The environment of a program, where queries read the program's streams; what is started takes of it what it needs. */
record ProgramEnvironment(StreamExecutionEnvironment environment, SessionSettings settings) implements JobSite {
    @Override
    public Building open() {
        configure();
        return new Part(environment, ProgramPart.of(environment));
    }

    /** Has the program's jobs follow what the session was told, but for the mode, which the planner knows how to keep. */
    void configure() {
        Configuration configuration = Configuration.fromMap(settings.all());
        configuration.removeKey("execution.runtime-mode");
        environment.configure(configuration);
        JobParameters.apply(configuration, environment);
    }

    private record Part(StreamExecutionEnvironment environment, ProgramPart part) implements Building {
        @Override
        public JobClient start(String name) throws Exception {
            return part.start(name);
        }

        @Override
        public void close() {
            part.close();
        }
    }
}
