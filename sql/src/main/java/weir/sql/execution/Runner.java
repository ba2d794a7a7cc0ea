package weir.sql.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.api.CloseableIterator;
import weir.base.WeirException;
import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.ast.Name;
import weir.sql.ast.Query;
import weir.sql.ast.Statement;
import weir.sql.ast.Work;
import weir.sql.calcite.PlannerErrors;
import weir.sql.calcite.QueryPlanner;
import weir.sql.calcite.RegistryTypes;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogStream;
import weir.sql.catalog.Formula;
import weir.sql.codegen.LibraryCalls;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.functions.FunctionRegistry;
import weir.sql.functions.aggregate.AggregateRegistry;
import weir.sql.parser.SqlText;
import weir.sql.plan.Bounded;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.runtime.JobMaker;
import weir.sql.runtime.StateLife;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.RunningJob;
import weir.sql.session.SessionWorld;
import weir.sql.table.Field;
import weir.sql.table.TableRows;
import weir.sql.types.LogicalType;

/** Plans and runs the queries and INSERTs of one session. */
final class Runner implements QueryRunner {
    private static final String MODE = "execution.runtime-mode";

    private final SessionWorld world;
    private final JobSite site;
    private final FunctionClasses classes;
    private SessionFunctions users;
    private final FunctionRegistry functions;
    private final AggregateRegistry aggregates;
    private final Tables tables;

    Runner(SessionWorld world, JobSite site, ClassLoader classes) {
        this.world = world;
        this.site = site;
        this.classes = new FunctionClasses(classes);
        this.users = new SessionFunctions(world, this.classes);
        this.functions = FunctionRegistry.load(classes);
        this.aggregates = AggregateRegistry.load(classes);
        this.tables = new Tables(classes);
    }

    private QueryPlanner planner() {
        return new QueryPlanner(new QueryPlanner.World(
                names -> world.catalogs().find(names).map(Relations::of).orElse(null),
                this::rows,
                new RegistryTypes(functions, users),
                text -> SqlText.expression(text, Position.START).node(),
                text -> SqlText.query(text, Position.START).node(),
                isBatch()));
    }

    /** True where results leave when the input has ended. */
    private boolean isBatch() {
        String mode = world.settings().effective(MODE).orElse("STREAMING");
        if (!mode.equalsIgnoreCase("STREAMING") && !mode.equalsIgnoreCase("BATCH")) {
            throw new SqlException("'" + MODE + "' is '" + mode + "', and queries know STREAMING and BATCH.")
                    .hint("SET '" + MODE + "' = 'STREAMING'.");
        }
        return mode.equalsIgnoreCase("BATCH");
    }

    /** The rows of a table: a stream's, or what its connector reads. */
    private TableRows rows(Relation.Table table, Map<String, String> hints) {
        return world.catalogs().find(table.path()).orElse(null) instanceof CatalogStream stream
                ? stream.rows()
                : tables.source(table, hints);
    }

    @Override
    public LogicalType typeOf(Formula formula, List<CatalogColumn> columns) {
        List<Field> fields = columns.stream()
                .map(column -> new Field(column.name(), column.type()))
                .toList();
        return told(() -> planner()
                .typeOf(SqlText.expression(formula.text(), formula.position()).node(), fields));
    }

    @Override
    public List<Field> schemaOf(Query query) {
        return told(() -> planner().schemaOf(query.node()));
    }

    @Override
    public ResultRows query(Query query) {
        return told(() -> {
            QueryPlanner.Planned planned = planner().plan(query.node());
            try (JobSite.Building job = site.openShown()) {
                JobMaker maker = maker(job.environment());
                CloseableIterator<Object> batches = maker.collect(planned.plan());
                routeLate(List.of(planned.plan()), maker);
                JobClient client = job.start(jobName(QUERY_JOB));
                return new CollectedRows(planned.schema(), planned.updating(), batches, client);
            }
        });
    }

    /** Makes a query part of the program that {@code environment} holds. */
    ProgramRunner.Stream stream(Query query, StreamExecutionEnvironment environment) {
        return told(() -> {
            QueryPlanner.Planned planned = planner().plan(query.node());
            JobMaker maker = maker(environment);
            ProgramRunner.Stream stream = new ProgramRunner.Stream(maker.stream(planned.plan()), planned);
            routeLate(List.of(planned.plan()), maker);
            return stream;
        });
    }

    @Override
    public RunningJob insert(List<Work.Insert> inserts) {
        return told(() -> {
            try (JobSite.Building job = site.open()) {
                JobMaker maker = maker(job.environment());
                List<String> names = new ArrayList<>();
                List<Plan> plans = new ArrayList<>();
                for (Work.Insert insert : inserts) {
                    plans.add(new Insertion(world, tables).add(insert, planner(), maker));
                    names.add(insert.target().table().last());
                }
                routeLate(plans, maker);
                boolean bounded = plans.stream().allMatch(Bounded::isBounded);
                String name = jobName("insert-into_" + String.join("_", names));
                return new InsertJob(name, bounded, job.start(name));
            }
        });
    }

    private void routeLate(List<Plan> plans, JobMaker maker) {
        new LateRouting(world, tables).add(plans, maker);
    }

    private String jobName(String usual) {
        return world.settings().get("pipeline.name").orElse(usual);
    }

    @Override
    public String explain(Work.Explain explain) {
        return told(() -> {
            StringBuilder text = new StringBuilder();
            String stateLife = world.settings().get(StateLife.SETTING).orElse(null);
            for (QueryPlanner.Planned planned : planned(explain.statement())) {
                text.append(text.isEmpty() ? "" : "\n").append(PlanText.of(planned, explain.details(), stateLife));
                if (explain.details().contains(Work.Detail.CODE)) {
                    text.append("\n").append(String.join("\n", sources(planned)));
                }
            }
            return text.toString();
        });
    }

    private List<String> sources(QueryPlanner.Planned planned) {
        try (JobSite.Building job = site.open()) {
            JobMaker maker = maker(job.environment());
            maker.stream(planned.plan());
            return maker.sources();
        }
    }

    private List<QueryPlanner.Planned> planned(Statement statement) {
        if (statement instanceof Query query) {
            return List.of(planner().plan(query.node()));
        } else if (statement instanceof Work.Insert insert) {
            return List.of(planned(insert));
        } else if (statement instanceof Work.StatementSet set) {
            return set.inserts().stream().map(this::planned).toList();
        }
        throw new WeirException("EXPLAIN tells of queries, INSERTs and sets of them.");
    }

    private QueryPlanner.Planned planned(Work.Insert insert) {
        return new Insertion(world, tables).planned(insert, planner());
    }

    private JobMaker maker(StreamExecutionEnvironment environment) {
        return new JobMaker(
                environment, new LibraryCalls(functions, aggregates, new SessionContext(world), users), classes.all());
    }

    /** Work that may fail in the planner's own ways. */
    private interface Planning<T> {
        T run() throws Exception;
    }

    /** Has what fails told in SQL's words. */
    private <T> T told(Planning<T> planning) {
        users = new SessionFunctions(world, classes);
        try {
            return planning.run();
        } catch (Exception | StackOverflowError | AssertionError failure) {
            throw new PlannerErrors(new RegistryTypes(functions, users), this::missing).of(failure);
        }
    }

    private SqlException missing(List<String> table, Position place) {
        try {
            return world.catalogs().missingEntry("table or view", new Name(table, place));
        } catch (SqlException database) {
            return database;
        }
    }
}
