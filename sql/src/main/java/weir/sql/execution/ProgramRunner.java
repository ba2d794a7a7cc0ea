package weir.sql.execution;

import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.ast.Query;
import weir.sql.calcite.QueryPlanner;
import weir.sql.session.QueryRunner;
import weir.sql.session.SessionWorld;

/** Runs the queries of a program that has streams too: tables can become streams of the same job. */
public final class ProgramRunner implements QueryRunner.Maker {
    private final StreamExecutionEnvironment environment;
    private final ClassLoader classes;
    private Runner runner;
    private ProgramEnvironment site;

    /** A runner in {@code environment}, whose classes {@code classes} finds. */
    public ProgramRunner(StreamExecutionEnvironment environment, ClassLoader classes) {
        this.environment = environment;
        this.classes = classes;
    }

    /** A query that has become part of the program. */
    public record Stream(DataStream<Object> rows, QueryPlanner.Planned planned) {}

    @Override
    public QueryRunner make(SessionWorld world) {
        site = new ProgramEnvironment(environment, world.settings());
        runner = new Runner(world, site, classes);
        return runner;
    }

    /** Makes a query part of the program; its rows come in batches. */
    public Stream stream(Query query) {
        site.configure();
        return runner.stream(query, environment);
    }
}
