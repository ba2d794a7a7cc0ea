package weir.sql.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import weir.api.CloseableIterator;
import weir.api.RuntimeExecutionMode;
import weir.batch.Batch;
import weir.datastream.StreamExecutionEnvironment;
import weir.job.Job;
import weir.sql.calcite.QueryPlanner;
import weir.sql.calcite.RegistryTypes;
import weir.sql.error.Position;
import weir.sql.functions.FunctionRegistry;
import weir.sql.parser.SqlText;
import weir.sql.plan.Relation;

/** Runs queries over views, two tasks for each step, and keeps the rows that are there in the end. */
final class Queries {
    private static final ClassLoader CLASSES = Queries.class.getClassLoader();
    private static final FunctionRegistry FUNCTIONS = FunctionRegistry.load(CLASSES);
    private final Map<String, Relation> views = new LinkedHashMap<>();
    private boolean batch;

    /** Has results leave when the input has ended. */
    Queries batch() {
        batch = true;
        return this;
    }

    Queries view(String name, String query) {
        List<String> database = List.of("default_catalog", "default_database");
        List<String> path = List.of("default_catalog", "default_database", name);
        views.put(name, new Relation.View(path, query, List.of(), database));
        return this;
    }

    /** The rows in no particular order, as {@code [1, a]}. */
    List<String> rows(String query) throws Exception {
        StreamExecutionEnvironment environment = environment();
        List<String> rows = new ArrayList<>();
        try (CloseableIterator<Object> batches = collect(query, environment)) {
            environment.executeAsync("query");
            while (batches.hasNext()) {
                apply((Batch) batches.next(), rows);
            }
        }
        return rows;
    }

    /** The job that would make the rows. */
    Job job(String query) {
        StreamExecutionEnvironment environment = environment();
        collect(query, environment);
        return environment.buildJob("query");
    }

    private static StreamExecutionEnvironment environment() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(2);
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        return environment;
    }

    private CloseableIterator<Object> collect(String query, StreamExecutionEnvironment environment) {
        QueryPlanner planner = new QueryPlanner(new QueryPlanner.World(
                names -> views.get(names.get(names.size() - 1)),
                (table, hints) -> null,
                new RegistryTypes(FUNCTIONS),
                text -> SqlText.expression(text, Position.START).node(),
                text -> SqlText.query(text, Position.START).node(),
                batch));
        QueryPlanner.Planned planned =
                planner.plan(SqlText.query(query, Position.START).node());
        return new JobMaker(environment, FixedContext.library(), CLASSES).collect(planned.plan());
    }

    private static void apply(Batch batch, List<String> rows) {
        for (int row = 0; row < batch.size(); row++) {
            StringJoiner text = new StringJoiner(", ", "[", "]");
            for (int column = 0; column < batch.columnCount(); column++) {
                text.add(String.valueOf(batch.column(column).get(row)));
            }
            if (!GroupAggregateOperator.isBack(batch.kind(row))) {
                rows.add(text.toString());
            } else if (!rows.remove(text.toString())) {
                throw new AssertionError("Nothing like " + text + " was there to be taken back.");
            }
        }
    }
}
