package weir.datastream;

import java.util.ArrayList;
import java.util.List;

/**
 * What is built from a moment on, to be run as a job of its own while the rest of the program waits for {@code execute()}: an INSERT
 * of SQL, or a query whose rows are looked at. The job has what was built since, and all that feeds it.
 */
public final class ProgramPart implements AutoCloseable {
    private final StreamExecutionEnvironment environment;
    private final int operators;
    private final int collections;

    private ProgramPart(StreamExecutionEnvironment environment) {
        this.environment = environment;
        this.operators = environment.graph().size();
        this.collections = environment.collecting().size();
    }

    /** What is built in {@code environment} from now on. */
    public static ProgramPart of(StreamExecutionEnvironment environment) {
        return new ProgramPart(environment);
    }

    /** Starts the part; the program is then as if it had never been built. */
    public JobClient start(String jobName) throws Exception {
        List<CollectedRows<?>> rows = cutRows();
        GraphBuilder graph = environment.graph();
        return environment.submit(GraphBuilder.of(graph.cutTo(operators)), jobName, rows);
    }

    /** Leaves the part out of the program, unless it was started. */
    @Override
    public void close() {
        cutRows();
        environment.graph().cutTo(operators);
    }

    private List<CollectedRows<?>> cutRows() {
        List<CollectedRows<?>> all = environment.collecting();
        List<CollectedRows<?>> later = all.subList(Math.min(collections, all.size()), all.size());
        List<CollectedRows<?>> cut = new ArrayList<>(later);
        later.clear();
        return cut;
    }
}
