package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.session.SqlSession;

/** What is said of statements that are wrong: {@code wrong-statements.txt} has one of each kind. */
class WrongStatementsTest {
    private static final String TABLES = """
            CREATE TABLE orders (id INT, customer INT, item STRING, price INT, ts TIMESTAMP(3), pt AS PROCTIME(),
              WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen', 'number-of-rows' = '5');
            CREATE TABLE customers (id INT, name STRING, born TIMESTAMP(3))
              WITH ('connector' = 'datagen', 'number-of-rows' = '5');
            CREATE TABLE rate_history (currency STRING, rate INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
              WITH ('connector' = 'datagen', 'number-of-rows' = '5');
            CREATE VIEW rates AS SELECT currency, rate, ts
              FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY currency ORDER BY ts DESC) AS place FROM rate_history)
              WHERE place = 1;
            CREATE TABLE sink (id INT, item STRING) WITH ('connector' = 'print');
            CREATE TABLE needed (id INT NOT NULL, item STRING) WITH ('connector' = 'print');
            CREATE TABLE files (item STRING, n BIGINT)
              WITH ('connector' = 'filesystem', 'path' = 'nowhere', 'format' = 'json');
            CREATE TABLE nofmt (id INT) WITH ('connector' = 'filesystem', 'path' = 'nowhere', 'format' = 'jsn');
            CREATE TABLE noconn (id INT) WITH ('connector' = 'filesytem');
            CREATE TABLE noopt (id INT) WITH ('connector' = 'filesystem', 'pth' = 'nowhere', 'format' = 'json');
            CREATE VIEW v AS SELECT 1 AS a;
            CREATE TEMPORARY FUNCTION absent AS 'com.example.Absent';
            CREATE TEMPORARY FUNCTION broken AS 'java.lang.String';
            """;
    private static final String GOES_ON = " …";
    private static SqlSession session;

    private record Wrong(String statement, String answer) {
        @Override
        public String toString() {
            return statement;
        }
    }

    static List<Wrong> statements() throws IOException {
        try (InputStream file = WrongStatementsTest.class.getResourceAsStream("wrong-statements.txt")) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(block -> block.strip().split("\n  "))
                    .map(lines -> new Wrong(lines[0], lines[1]))
                    .toList();
        }
    }

    private static SqlException failure(String statement) {
        if (session == null) {
            session = new SqlSession(new RunnerMaker(), Map.of());
            SqlText.parse(TABLES).forEach(session::execute);
        }
        return catchThrowableOfType(
                SqlException.class, () -> SqlText.parse(statement).forEach(session::execute));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void areToldOfWithAPlaceAndASentence(Wrong wrong) {
        SqlException failure = failure(wrong.statement());
        assertThat(failure).as("a failure").isNotNull();
        Position at = failure.position().orElseThrow();
        String answer = at.line() + ":" + at.column() + " " + (failure.reason() + " " + failure.hint()).strip();
        int shown = wrong.answer().length() - GOES_ON.length();
        assertThat(answer)
                .satisfies(
                        text -> assertThat(wrong.answer().endsWith(GOES_ON) ? text.substring(0, shown) + GOES_ON : text)
                                .isEqualTo(wrong.answer()));
        assertThat(at.column()).isBetween(1, wrong.statement().length() + 1);
        assertThat(answer).matches("(?s).*[.?]");
        assertThat(answer)
                .doesNotContain("org.apache", "alcite", "RelNode", "Exception", "Logical", "RecordType", "RECORDTYPE")
                .doesNotContain("VARCHAR(2147483647)", "EXPR$", "$SCALAR_QUERY");
    }

    /** Statements that are right but for their size. */
    static Map<String, String> enormous() {
        return Map.of(
                "many terms", "SELECT " + repeated("id", " + ", 3_000) + " FROM orders",
                "many queries", repeated("SELECT id FROM orders", " UNION ALL ", 1_500),
                "deep parentheses", "SELECT " + "(".repeat(400) + "1" + ")".repeat(400),
                "much code", "SELECT " + repeated("id + 1", ", ", 3_000) + " FROM orders",
                "long text", "SELECT '" + "x".repeat(1_000_000) + "'");
    }

    private static String repeated(String text, String between, int times) {
        return String.join(between, Collections.nCopies(times, text));
    }

    @Test
    void areNotTooLargeToBeToldOf() {
        Map<String, String> reasons = enormous().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> failure(entry.getValue()).getMessage()));
        assertThat(reasons)
                .allSatisfy((kind, reason) -> assertThat(reason).startsWith("line 1, column "))
                .hasEntrySatisfying("many terms", reason -> assertThat(reason).contains("nested too deeply"))
                .hasEntrySatisfying("many queries", reason -> assertThat(reason).contains("nested too deeply"))
                .hasEntrySatisfying(
                        "deep parentheses", reason -> assertThat(reason).contains("nested too deeply"))
                .hasEntrySatisfying("much code", reason -> assertThat(reason).contains("more code than"))
                .hasEntrySatisfying("long text", reason -> assertThat(reason).contains("at most 1000000 are read"));
    }

    @Test
    void aViewWhoseTableIsGoneIsNamed() {
        SqlSession own = new SqlSession(new RunnerMaker(), Map.of());
        String script = "CREATE TABLE a (id INT) WITH ('connector' = 'datagen'); CREATE VIEW w AS SELECT   id FROM a;"
                + "DROP TABLE a;\nSELECT id FROM w";
        SqlException failure = catchThrowableOfType(
                SqlException.class, () -> SqlText.parse(script).forEach(own::execute));
        assertThat(failure)
                .hasMessage("line 2, column 1: The view 'w' cannot be read any more: There is no table or view 'a'.");
    }
}
