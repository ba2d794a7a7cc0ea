package weir.bench.sql;

import java.util.Map;
import weir.sql.execution.RunnerMaker;
import weir.sql.parser.Parsed;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.SqlSession;

/** Statements in Weir: parallelism 1, no checkpoints, as in Flink, everything else as it comes. */
final class WeirSql {
    private static final Map<String, String> SETTINGS =
            Map.of("table.local-time-zone", "UTC", "execution.checkpointing.interval", "0 s");

    private WeirSql() {}

    /** Runs statements one after the other; waits for each job. */
    static void run(Script... scripts) {
        SqlSession session = new SqlSession(new RunnerMaker(), SETTINGS);
        for (Script script : scripts) {
            for (Parsed statement : SqlText.parse(script.text())) {
                if (session.execute(statement) instanceof Outcome.Started started) {
                    started.job().await();
                }
            }
        }
    }
}
