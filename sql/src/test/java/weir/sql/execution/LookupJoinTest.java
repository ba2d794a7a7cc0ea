package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** Joins FOR SYSTEM_TIME AS OF processing time with tables that are read as a whole. */
class LookupJoinTest {
    private static final List<String> CUSTOMERS = List.of(
            "{\"id\": 1, \"name\": \"ann\", \"city\": \"Bern\", \"spent\": 10}",
            "{\"id\": 2, \"name\": \"bob\", \"city\": \"Oslo\", \"spent\": 20}",
            "{\"id\": 2, \"name\": \"bea\", \"city\": \"Bern\", \"spent\": 30}",
            "{\"id\": null, \"name\": \"nil\", \"city\": \"Rome\", \"spent\": 40}");
    private static final List<String> ORDERS = List.of(
            "{\"customer\": 1, \"amount\": 15}",
            "{\"customer\": 2, \"amount\": 25}",
            "{\"customer\": 3, \"amount\": 35}",
            "{\"customer\": null, \"amount\": 45}");

    @TempDir
    private Path folder;

    private JsonTables tables;

    @BeforeEach
    void createTables() {
        tables = new JsonTables(folder);
        tables.create("orders", "customer INT, amount INT, at_once AS PROCTIME()", ORDERS);
        tables.create("customers", "id INT, name STRING, city STRING, spent INT, title AS UPPER(name)", CUSTOMERS);
        tables.run("CREATE TABLE endless (id INT) WITH ('connector' = 'datagen');"
                + "CREATE TABLE numbers (id INT, twice AS id * 2) WITH ('connector' = 'datagen', 'fields.id.kind' = 'sequence',"
                + " 'fields.id.start' = '1', 'fields.id.end' = '2')");
    }

    private static String join(String kind, String table, String condition) {
        return "FROM orders AS o " + kind + " JOIN " + table + " FOR SYSTEM_TIME AS OF o.at_once AS c ON " + condition;
    }

    @Test
    void aRowComesOnceForEachRowOfTheTableWithItsKey() {
        assertThat(tables.rows("SELECT customer, name, title " + join("", "customers", "o.customer = c.id")))
                .containsExactly("+I[1, ann, ANN]", "+I[2, bob, BOB]", "+I[2, bea, BEA]");
    }

    @Test
    void aLeftJoinKeepsRowsThatFindNothingAndNullFindsNothing() {
        assertThat(tables.rows("SELECT amount, name " + join("LEFT", "customers", "o.customer = c.id")))
                .containsExactly("+I[15, ann]", "+I[25, bob]", "+I[25, bea]", "+I[35, null]", "+I[45, null]");
    }

    @Test
    void furtherConditionsDecideWhatIsFound() {
        assertThat(tables.rows("SELECT amount, name "
                        + join("LEFT", "customers", "o.customer = c.id AND c.spent < o.amount AND c.city <> 'Bern'")))
                .containsExactly("+I[15, null]", "+I[25, bob]", "+I[35, null]", "+I[45, null]");
        assertThat(tables.rows(
                        "SELECT amount, name " + join("", "customers", "o.customer = c.id") + " WHERE c.city = 'Bern'"))
                .containsExactly("+I[15, ann]", "+I[25, bea]");
    }

    @Test
    void keysMayBeSeveralComputedOrConstant() {
        assertThat(tables.rows(
                        "SELECT amount, name " + join("", "customers", "o.customer = c.id AND o.amount - 5 = c.spent")))
                .containsExactly("+I[15, ann]", "+I[25, bob]");
        assertThat(tables.rows("SELECT amount, name " + join("", "customers", "o.amount = 15 AND c.title = 'BOB'")))
                .containsExactly("+I[15, bob]");
    }

    @Test
    void anyTableThatEndsCanBeLookedUp() {
        assertThat(tables.rows("SELECT amount, twice " + join("", "numbers", "o.customer = c.id")))
                .containsExactly("+I[15, 2]", "+I[25, 4]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aTableMayBeLookedUpTwiceByManyTasks(int parallelism) {
        tables.run("SET 'parallelism.default' = '" + parallelism + "'");
        assertThat(tables.rows("SELECT amount, c.name, d.name " + join("", "customers", "o.customer = c.id")
                        + " JOIN customers FOR SYSTEM_TIME AS OF o.at_once AS d ON c.city = d.city"))
                .containsExactlyInAnyOrder(
                        "+I[15, ann, ann]",
                        "+I[15, ann, bea]",
                        "+I[25, bob, bob]",
                        "+I[25, bea, ann]",
                        "+I[25, bea, bea]");
    }

    @Test
    void theHintOfFlinkIsTaken() {
        String hint = "/*+ LOOKUP('table' = 'c', 'async' = 'true', 'output-mode' = 'allow_unordered') */ ";
        assertThat(tables.rows("SELECT " + hint + "name " + join("", "customers", "o.customer = c.id AND c.id = 1")))
                .containsExactly("+I[ann]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            endless                                                                     | its rows never end
            customers /*+ OPTIONS('lookup.cache' = 'PARTIAL') */                        | 'lookup.cache' must be FULL, not 'PARTIAL'
            customers /*+ OPTIONS('lookup.cach' = 'FULL') */                            | Did you mean 'lookup.cache'?
            customers /*+ OPTIONS('lookup.full-cache.reload-strategy' = 'TIMED') */     | 'lookup.full-cache.timed-reload.iso-time' has to be given
            customers /*+ OPTIONS('lookup.full-cache.reload-strategy' = 'HOURLY') */    | must be one of PERIODIC, TIMED, not 'HOURLY'
            """)
    void aTableThatCannotBeLookedUpIsRefusedWhereItStands(String table, String message) {
        SqlException failure = catchThrowableOfType(
                SqlException.class, () -> tables.rows("SELECT amount\n" + join("", table, "o.customer = c.id")));
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(2, 24)));
    }

    @Test
    void aTableThatCannotBeReadFailsTheJob() throws IOException {
        Files.writeString(folder.resolve("customers/more.json"), "{\"id\": \"x\"}");
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> tables.rows("SELECT amount " + join("", "customers", "o.customer = c.id"))))
                .hasMessageContaining("customers cannot be read to be looked up: ")
                .hasMessageContaining("more.json");
    }

    @Test
    void explainShowsTheTableAndTheKeys() {
        assertThat(tables.rows(
                        "EXPLAIN STATE SELECT amount " + join("", "customers", "o.customer = c.id AND spent > 1")))
                .asString()
                .contains(
                        "FullLookupJoin(table=default_catalog.default_database.customers, kind=INNER, on=[customer = id], where=spent > 1)"
                                + "  state=[nothing; the table is in memory, and read again after a restart]");
    }
}
