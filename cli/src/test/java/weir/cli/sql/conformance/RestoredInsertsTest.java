package weir.cli.sql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What INSERTs write when their jobs are stopped in the middle of the input and restored. */
class RestoredInsertsTest {
    private static final int ROWS = 60;

    @TempDir
    private Path home;

    /** Every tenth row is half a minute late. */
    @BeforeEach
    void writeInput() throws Exception {
        List<String> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "{\"id\": %d, \"seconds\": %d}".formatted(i, i % 10 == 9 ? i - 30 : i))
                .toList();
        Files.write(Files.createDirectory(home.resolve("events")).resolve("rows.json"), rows);
        Files.write(
                Files.createDirectory(home.resolve("names")).resolve("rows.json"),
                List.of("{\"id\": 1, \"name\": \"one\"}", "{\"id\": 2, \"name\": \"two\"}"));
    }

    private Bag written(String query, String table, List<Integer> legs) throws Exception {
        try (CaseRun run = new CaseRun(home, legs)) {
            run.run(tables() + "INSERT INTO results " + query + ";");
        }
        return Case.written(home.resolve(table));
    }

    /** A row of a file in the directory of its table. */
    private static Object row(String line) throws Exception {
        return List.of("", Canonical.record(line));
    }

    private String tables() {
        String files = ") WITH ('connector' = '%s', 'format' = 'json', 'path' = '" + home + "/%s');\n";
        return "CREATE TABLE events (id INT, seconds BIGINT, ts AS TO_TIMESTAMP_LTZ(seconds, 0), at_once AS PROCTIME(),"
                + " WATERMARK FOR ts AS ts" + files.formatted("gated", "events")
                + "CREATE TABLE names (id INT, name STRING" + files.formatted("filesystem", "names")
                + "CREATE TABLE results (id BIGINT, name STRING" + files.formatted("filesystem", "results")
                + "CREATE TABLE late (late_by BIGINT, payload STRING" + files.formatted("filesystem", "late")
                + "SET 'table.exec.late-rows.policy' = 'route';\nSET 'table.exec.late-rows.table' = 'late';\n";
    }

    @Test
    void lateRowsAreRoutedOnceHoweverOftenTheJobIsStopped() throws Exception {
        String query = "SELECT SUM(id), 'all' FROM TABLE(TUMBLE(TABLE events, DESCRIPTOR(ts),"
                + " INTERVAL '5' SECOND)) GROUP BY window_start, window_end";
        Bag late = written(query, "late", List.of(1, 1, 1, 1));
        Bag expected = new Bag();
        for (int id = 9; id < ROWS; id += 10) {
            String time = Instant.ofEpochSecond(id - 30L).toString();
            expected.add(row("{\"late_by\": 29000, \"payload\": \"{\\\"id\\\":%d,\\\"ts\\\":\\\"%s\\\"}\"}"
                    .formatted(id, time)));
        }
        assertThat(late).isEqualTo(expected);
    }

    @Test
    void aTableThatIsLookedUpIsReadAgainAtAnyParallelism() throws Exception {
        String query = "SELECT e.id, n.name FROM events AS e JOIN names FOR SYSTEM_TIME AS OF e.at_once AS n"
                + " ON MOD(e.id, 3) = n.id";
        Bag expected = new Bag();
        for (int id = 0; id < ROWS; id++) {
            if (id % 3 > 0) {
                expected.add(row("{\"id\": %d, \"name\": \"%s\"}".formatted(id, id % 3 == 1 ? "one" : "two")));
            }
        }
        assertThat(written(query, "results", List.of(1, 3, 2))).isEqualTo(expected);
    }
}
