package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.ResultRows;
import weir.sql.session.SqlSession;

/** A row that cannot be worked out ends the job, and the error has the step, the row and the reason. */
class FailedRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SELECT CAST(t AS INT) FROM rows                             | {"n":7,"t":"{"}: '{' cannot be cast to INT. TRY_CAST gives NULL instead.
            SELECT 1 / (n - 7) FROM rows                                | {"n":7,"t":"{"}: A number was divided by zero.
            SELECT n FROM rows WHERE n % (n - 7) > 1                    | {"n":7,"t":"{"}: A number was divided by zero.
            SELECT JSON_VALUE(t, 'strict $' RETURNING INT ERROR ON ERROR) FROM rows | {"n":7,"t":"{"}: This is not JSON: {
            SELECT JSON_VALUE(t, 'strict $.a' RETURNING INT ERROR ON ERROR) FROM rows | {"n":5,"t":"1"}: The path 'strict $.a' leads nowhere in 1
            SELECT SUM(CAST(t AS INT)) FROM rows                        | {"n":7,"t":"{"}: '{' cannot be cast to INT.
            SELECT JSON_VALUE('{', 'strict $.a' RETURNING INT ERROR ON ERROR) | This is not JSON: {
            """)
    void areToldOf(String query, String message) {
        SqlSession session = new SqlSession(new RunnerMaker(), Map.of());
        String view = "CREATE VIEW `rows` AS SELECT * FROM (VALUES (5, '1'), (7, '{'), (9, '2')) AS v (n, t);";
        SqlText.parse(view).forEach(session::execute);
        Throwable failure = catchThrowable(() -> read(session, query.replace("rows", "`rows`")));
        assertThat(failure.getMessage())
                .startsWith("Operator 'Calc' failed on record {")
                .contains(message);
    }

    private static void read(SqlSession session, String query) {
        Outcome outcome = session.execute(SqlText.parse(query).get(0));
        try (ResultRows rows = ((Outcome.Rows) outcome).rows()) {
            while (rows.next() != null) {}
        }
    }
}
