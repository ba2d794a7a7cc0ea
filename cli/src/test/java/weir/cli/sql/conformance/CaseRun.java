package weir.cli.sql.conformance;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import weir.cli.sql.show.JsonRow;
import weir.embedded.EmbeddedLauncher;
import weir.job.InstalledLauncher;
import weir.job.RunningJob;
import weir.sql.ast.Inspection;
import weir.sql.ast.Query;
import weir.sql.ast.Statement;
import weir.sql.ast.Work;
import weir.sql.parser.Part;
import weir.sql.parser.Script;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.QueryRunner;
import weir.sql.session.ResultRows;
import weir.sql.session.SqlSession;
import weir.types.Row;

/**
 * Runs a script in a session of this process. Each of its jobs is run in as many legs as there are parallelisms: all but the last are
 * stopped with a savepoint when a share of the input was read, and the next one starts from that.
 */
final class CaseRun implements AutoCloseable {
    private static final long LONGEST_STOP_SECONDS = 60;

    private final JsonRow json = new JsonRow(ZoneOffset.UTC);
    private final Path home;
    private final List<Integer> parallelisms;
    private final SqlSession session;
    private final Map<Integer, Bag> results = new TreeMap<>();
    private RunningJob launched;

    CaseRun(Path home, List<Integer> parallelisms) {
        this.home = home;
        this.parallelisms = parallelisms;
        InstalledLauncher.install(new EmbeddedLauncher(job -> {}, (job, running) -> launched = running), Map.of());
        QueryRunner.Maker maker =
                ServiceLoader.load(QueryRunner.Maker.class).findFirst().orElseThrow();
        Map<String, String> settings = new HashMap<>();
        settings.put("table.local-time-zone", "UTC");
        settings.put("execution.checkpointing.dir", home.resolve("checkpoints").toString());
        session = new SqlSession(maker, settings);
    }

    /** Runs the statements in their order; returns the final rows of each query, by its number from 1. */
    Map<Integer, Bag> run(String script) throws Exception {
        for (Part part : Script.parts(script)) {
            run(part);
        }
        return results;
    }

    private void run(Part part) throws Exception {
        Statement statement = SqlText.parse(part).statement();
        boolean query = statement instanceof Query;
        Bag rows = new Bag();
        if (query || statement instanceof Inspection) {
            results.put(results.size() + 1, rows);
        }
        boolean stoppable = query || statement instanceof Work.Insert || statement instanceof Work.StatementSet;
        int legs = stoppable ? parallelisms.size() : 1;
        for (int leg = 1; leg <= legs; leg++) {
            Gate.begin((double) leg / legs);
            set("parallelism.default", parallelisms.get(leg - 1));
            Outcome outcome = session.execute(SqlText.parse(part));
            String savepoint = leg < legs && Gate.isAny() ? stopped() : null;
            finish(outcome, rows);
            if (savepoint == null) {
                break;
            }
            set("execution.state-recovery.path", savepoint);
        }
        if (legs > 1) {
            execute("RESET 'execution.state-recovery.path'");
        }
    }

    /** Waits until the job has got all that its gates let through, and stops it; returns the savepoint. */
    private String stopped() throws Exception {
        RunningJob job = launched;
        CompletableFuture<Void> reached = Gate.allReached();
        while (!reached.isDone()) {
            if (job.await(1)) {
                throw new AssertionError("The job ended before its input did.", job.failure());
            }
        }
        return job.stopWithSavepoint(home.resolve("savepoints").toString(), false)
                .get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void finish(Outcome outcome, Bag bag) throws Exception {
        if (outcome instanceof Outcome.Started started) {
            started.job().await();
        } else if (outcome instanceof Outcome.Rows got) {
            try (ResultRows rows = got.rows()) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    apply(row, Canonical.line(json.line(row, rows.schema())), bag);
                }
            }
        }
    }

    private static void apply(Row row, Object value, Bag bag) {
        switch (row.getKind()) {
            case INSERT, UPDATE_AFTER -> bag.add(value);
            case UPDATE_BEFORE, DELETE -> bag.remove(value);
        }
    }

    private void set(String key, Object value) {
        execute("SET '" + key + "' = '" + value + "'");
    }

    private void execute(String statement) {
        session.execute(SqlText.parse(statement).get(0));
    }

    @Override
    public void close() {
        InstalledLauncher.install(null, Map.of());
    }
}
