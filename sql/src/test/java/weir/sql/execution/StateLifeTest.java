package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.SqlSession;

/** What bounds the state of joins and groups: the hint STATE_TTL by table, else the session's setting. */
class StateLifeTest {
    private static final String TABLES = """
            CREATE TABLE orders (id INT, customer INT) WITH ('connector' = 'datagen');
            CREATE TABLE customers (id INT, name STRING) WITH ('connector' = 'datagen');
            CREATE VIEW many AS SELECT * FROM orders WHERE id > 5;
            """;
    private static final String JOIN = "* FROM orders AS o JOIN customers c ON o.customer = c.id";

    private final SqlSession session = new SqlSession(new RunnerMaker(), Map.of());

    StateLifeTest() {
        SqlText.parse(TABLES).forEach(session::execute);
    }

    /** The first step that keeps something, with what it keeps. */
    private String state(String query) {
        Outcome.Rows rows = (Outcome.Rows)
                session.execute(SqlText.parse("EXPLAIN STATE " + query).get(0));
        String plan = (String) rows.rows().next().getField(0);
        return plan.lines()
                .filter(line -> !line.contains("state=[nothing]"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*state=", "");
    }

    @Test
    void withoutAHintTheSettingHolds() {
        assertThat(state("SELECT " + JOIN)).contains("bounded by table.exec.state.ttl only");
        session.execute(SqlText.parse("SET 'table.exec.state.ttl' = '2 h'").get(0));
        assertThat(state("SELECT " + JOIN)).contains("bounded by table.exec.state.ttl = '2 h'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'o' = '1d', 'c' = '10s'              | all rows of the left side for 1 d, by STATE_TTL, of the right side for 10 s, by STATE_TTL
            'orders' = '90 min'                  | all rows of the left side for 90 min, by STATE_TTL, of the right side for ever, bounded by table.exec.state.ttl only
            'c' = '0 s'                          | all rows of the left side for ever, bounded by table.exec.state.ttl only, of the right side for ever, by STATE_TTL
            """)
    void eachSideOfAJoinHasItsOwn(String hint, String state) {
        assertThat(state("SELECT /*+ STATE_TTL(" + hint + ") */ " + JOIN)).isEqualTo("[" + state + "]");
    }

    @Test
    void aGroupIsKeptAsLongAsItsTableSays() {
        assertThat(
                        state(
                                "SELECT /*+ STATE_TTL('orders' = '1500 ms') */ customer, COUNT(*) FROM orders GROUP BY customer"))
                .isEqualTo("[the aggregates of every group for 1500 ms after they changed: bounded by STATE_TTL]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT customer, COUNT(*) FROM (SELECT /*+ STATE_TTL('orders' = '2 h') */ * FROM orders) GROUP BY customer",
                "SELECT /*+ STATE_TTL('orders' = '2 h') */ customer FROM orders UNION SELECT id FROM customers",
                "SELECT DISTINCT id FROM (SELECT /*+ STATE_TTL('orders' = '2 h') */ id, UPPER('x') FROM orders)",
                "SELECT * FROM (SELECT /*+ STATE_TTL('orders' = '2 h') */ id FROM orders) AS o JOIN customers c ON o.id = c.id"
            })
    void aHintDoesNotReachBeyondItsSelect(String query) {
        assertThat(state(query)).doesNotContain("2 h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNT(*)", "1 + MAX(id)", "ARRAY_AGG(id)", "DISTINCT id"})
    void anAggregateWithoutGroupByHasItToo(String selected) {
        assertThat(state("SELECT /*+ STATE_TTL('orders' = '2 h') */ " + selected + " FROM orders"))
                .contains("for 2 h");
    }

    @Test
    void aHintWithinAViewHoldsThere() {
        SqlText.parse("CREATE VIEW v AS SELECT /*+ STATE_TTL('o' = '3 h') */ o.id " + JOIN.substring(2))
                .forEach(session::execute);
        assertThat(state("SELECT * FROM v")).contains("left side for 3 h, by STATE_TTL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            STATE_TTL('customer' = '1 d')  | STATE_TTL names 'customer', which FROM does not have. Did you mean 'customers'? It has: customers, m.
            STATE_TTL('customers' = 'day') | STATE_TTL cannot keep 'customers' for 'day': that is no length of time
            STATE_TTL('m' = '1 d')         | STATE_TTL can be said of tables, and 'many' is a query
            STATE_TTL('customers')         | STATE_TTL says for each table how long its rows are kept
            """)
    void aHintThatNamesNoTableOrNoTimeIsTold(String hint, String message) {
        String query = "SELECT * FROM (\n  SELECT /*+ " + hint + " */ name FROM customers, many AS m)";
        SqlException failure = catchThrowableOfType(SqlException.class, () -> state(query));
        assertThat(failure.reason()).startsWith(message);
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(2, 10)));
    }
}
