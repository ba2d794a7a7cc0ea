package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** Joins with a table that is asked for each row: how often it is asked. */
class LookupHintTest {
    private static final String RETRY =
            "'retry-predicate' = 'lookup_miss', 'retry-strategy' = 'fixed_delay', 'fixed-delay' = '1 ms', 'max-attempts' = ";

    @TempDir
    private Path folder;

    private JsonTables tables;

    @BeforeEach
    void createTables() {
        AnswersConnector.QUESTIONS.clear();
        tables = new JsonTables(folder);
        tables.create(
                "asks",
                "id INT, at_once AS PROCTIME()",
                List.of("{\"id\": 1}", "{\"id\": 3}", "{\"id\": 1}", "{\"id\": 3}"));
        tables.run("CREATE TABLE answers (id INT, said STRING) WITH ('connector' = 'answers')");
    }

    private static String query(String hint, String options) {
        return "SELECT " + hint + " a.id, said FROM asks AS a LEFT JOIN answers " + options
                + " FOR SYSTEM_TIME AS OF a.at_once AS b ON a.id = b.id";
    }

    @Test
    void withoutAHintEachRowAsksOnce() {
        assertThat(tables.rows(query("", "")))
                .containsExactly("+I[1, found at 1]", "+I[3, null]", "+I[1, found at 2]", "+I[3, null]");
    }

    @ParameterizedTest
    @CsvSource({"b, 2", "answers, 9"})
    void aRowThatFindsNothingAsksAgainWhereTheHintSaysSo(String table, int attempts) {
        assertThat(tables.rows(query("/*+ LOOKUP('table' = '" + table + "', " + RETRY + "'" + attempts + "') */", "")))
                .containsExactly("+I[1, found at 1]", "+I[3, found at 3]", "+I[1, found at 2]", "+I[3, found at 4]");
    }

    @Test
    void attemptsComeToAnEnd() {
        assertThat(tables.rows(query("/*+ LOOKUP('table' = 'b', " + RETRY + "'1') */", "")))
                .containsExactly("+I[1, found at 1]", "+I[3, null]", "+I[1, found at 2]", "+I[3, found at 3]");
    }

    @Test
    void aCacheRemembersAnswers() {
        String cache = "/*+ OPTIONS('lookup.cache' = 'PARTIAL', 'lookup.partial-cache.max-rows' = '10') */";
        assertThat(tables.rows(query("", cache)))
                .containsExactly("+I[1, found at 1]", "+I[3, null]", "+I[1, found at 1]", "+I[3, null]");
        assertThat(AnswersConnector.QUESTIONS).containsEntry(1, 1).containsEntry(3, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'table' = 'c'                                   | names 'c', which FROM does not look up. It looks up: answers, b.
            'table' = 'answer'                              | Did you mean 'answers'?
            'async' = 'true'                                | says of which table it is, as in LOOKUP('table' = 'customers', 'async' = 'true').
            'table' = 'b', 'asinc' = 'true'                 | has no option 'asinc'. Did you mean 'async'?
            'table' = 'b', 'async' = 'yes'                  | has 'async' = 'yes', which can be: true, false.
            'table' = 'b', 'capacity' = '0'                 | has 'capacity' = '0', which is a whole number of at least 1.
            'table' = 'b', 'timeout' = 'long'               | has 'timeout' = 'long', which is a length of time, such as 10 s or 500 ms.
            'table' = 'b', 'retry-predicate' = 'lookup_miss' | asks again only with all of fixed-delay, max-attempts, retry-predicate, retry-strategy: fixed-delay is missing.
            """)
    void aHintThatMakesNoSenseIsTold(String options, String message) {
        SqlException failure = catchThrowableOfType(
                SqlException.class, () -> tables.rows(query("/*+ LOOKUP(" + options + ") */", "")));
        assertThat(failure.reason()).startsWith("The hint LOOKUP ").contains(message);
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(1, 8)));
    }
}
