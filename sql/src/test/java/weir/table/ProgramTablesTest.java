package weir.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weir.table.Expressions.$;
import static weir.table.Expressions.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.types.Row;

/** Tables that a program describes, fills, shows and gives away. */
class ProgramTablesTest {
    private final Tables run = new Tables();

    @TempDir
    private Path directory;

    private TableDescriptor files(String name) {
        return TableDescriptor.forConnector("filesystem")
                .schema(Schema.newBuilder()
                        .column("id", "INT")
                        .column("name", DataTypes.STRING())
                        .build())
                .option("path", directory.resolve(name).toString())
                .format("csv")
                .build();
    }

    private List<String> written(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().matches("[._].*")) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        return lines;
    }

    private Table people() {
        return run.tables.fromValues(
                DataTypes.ROW(DataTypes.FIELD("id", DataTypes.INT()), DataTypes.FIELD("name", DataTypes.STRING())),
                row(1, "Ann"),
                row(2, "Bob"));
    }

    @Test
    void a_described_table_is_created_filled_read_and_dropped() throws Exception {
        run.tables.createTable("people", files("people"));
        assertThat(run.tables.createTable("people", files("other"), true)).isFalse();
        assertThatThrownBy(() -> run.tables.createTable("people", files("other")))
                .hasMessageContaining("already");
        people().executeInsert("people").await();
        assertThat(written("people")).containsExactly("1,Ann", "2,Bob");
        assertThat(run.rows("SELECT name FROM people WHERE id = 2")).containsExactly("+I[Bob]");
        assertThat(run.tables.from("people").getResolvedSchema().getColumnNames())
                .containsExactly("id", "name");
        assertThat(run.tables.listTables()).containsExactly("people");
        assertThat(run.tables.dropTable("people")).isTrue();
        assertThat(run.tables.dropTable("people")).isFalse();
    }

    @Test
    void a_temporary_table_hides_another_one_and_a_table_needs_no_name() throws Exception {
        run.tables.createTemporaryTable("people", files("temporary"));
        people().insertInto("people").execute().await(10, TimeUnit.SECONDS);
        people().insertInto(files("unnamed")).execute().await();
        assertThat(written("temporary")).isEqualTo(written("unnamed"));
        assertThat(run.tables
                        .from(files("unnamed"))
                        .where($("id").isEqual(1))
                        .execute()
                        .collect()
                        .next())
                .hasToString("+I[1, Ann]");
        assertThat(run.tables.dropTemporaryTable("people")).isTrue();
        assertThat(run.tables.listTables()).isEmpty();
    }

    @Test
    void statements_of_a_set_run_as_one_job() throws Exception {
        run.tables.createTable("a", files("a"));
        run.tables.createTable("b", files("b"));
        StatementSet set = run.tables
                .createStatementSet()
                .addInsertSql("INSERT INTO a VALUES (1, 'x')")
                .addInsert("b", people())
                .add(people().insertInto("a"))
                .addInsert(files("c"), people());
        assertThat(set.explain()).contains("Rows(columns=[EXPR$0, EXPR$1])");
        TableResult result = set.execute();
        assertThat(result.getJobClient()).isPresent();
        result.await();
        assertThat(written("a")).containsExactlyInAnyOrder("1,x", "1,Ann", "2,Bob");
        assertThat(written("b")).containsExactly("1,Ann", "2,Bob");
        assertThat(written("c")).containsExactly("1,Ann", "2,Bob");
        assertThatThrownBy(set::execute).hasMessage("The StatementSet has no INSERTs to run.");
        assertThatThrownBy(() -> set.addInsertSql("SELECT 1")).hasMessage("A StatementSet takes INSERTs only.");
    }

    @Test
    void results_are_printed_as_tables() {
        assertThat(printed(people().execute())).isEqualTo("""
                        +----+-------------+--------------------------------+
                        | op |          id |                           name |
                        +----+-------------+--------------------------------+
                        | +I |           1 |                            Ann |
                        | +I |           2 |                            Bob |
                        +----+-------------+--------------------------------+
                        2 rows in set
                        """);
        assertThat(printed(run.tables.executeSql("CREATE VIEW v AS SELECT 1"))).isEqualTo("OK\n");
        assertThat(printed(run.tables.executeSql("SHOW VIEWS")))
                .contains("v |\n")
                .endsWith("1 row in set\n");
        assertThat(printed(people().where($("id").isNull()).execute())).endsWith("Empty set\n");
        TableResult nulls = run.tables.executeSql("SELECT CAST(NULL AS INT) AS n, REPEAT('long', 10) AS t");
        assertThat(printed(nulls)).contains("<NULL>").contains("longlonglonglonglonglonglon... |");
    }

    /** What goes to standard output meanwhile. */
    private static String printed(TableResult result) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            result.print();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void changes_go_out_as_pairs_of_a_flag_and_a_record() throws Exception {
        run.program.setBatchRows(1);
        run.tables.createTemporaryView("words", run.program.fromElements("a", "a", "b"));
        Table counts = run.tables.sqlQuery("SELECT f0 AS word, COUNT(*) AS times FROM words GROUP BY f0");
        assertThat(run.records(run.tables.toRetractStream(counts, Row.class)))
                .containsExactly("(true,+I[a, 1])", "(false,+I[a, 1])", "(true,+I[a, 2])", "(true,+I[b, 1])");
        assertThat(run.records(run.tables.toRetractStream(counts, Count.class)))
                .contains("(false,Count[times=1, word=a])");
        assertThat(run.records(
                        run.tables.toRetractStream(counts.select($("times").max()), Long.class)))
                .containsExactly("(true,1)", "(false,1)", "(true,2)");
        assertThat(run.records(run.tables.toAppendStream(run.tables.sqlQuery("SELECT f0 FROM words"), String.class)))
                .containsExactly("a", "a", "b");
    }

    /** A record of a user. */
    public record Count(long times, String word) {}

    @Test
    void values_are_rows_with_the_types_that_they_have_in_common() throws Exception {
        Table mixed = run.tables.fromValues(row(1, "ABC"), row(2L, "ABCDE"), Row.of(3, null));
        assertThat(mixed.getResolvedSchema().toString()).contains("`f0` BIGINT", "`f1` VARCHAR(5)");
        assertThat(run.rows("SELECT * FROM " + mixed)).containsExactly("+I[1, ABC]", "+I[2, ABCDE]", "+I[3, null]");
        assertThat(run.rows("SELECT f0 FROM " + run.tables.fromValues(List.of(1.5, 2.5))))
                .containsExactly("+I[1.5]", "+I[2.5]");
        assertThat(run.rows("SELECT SUM(f0) FROM " + run.tables.fromValues(DataTypes.DECIMAL(5, 2), 1, 2)))
                .endsWith("+I[3.00]");
        assertThatThrownBy(() -> run.tables.fromValues(row(1, 2), row(3)))
                .hasMessage("fromValues(), argument 2: a row of 2 values was expected, and this one has 1.");
        assertThatThrownBy(() -> run.tables.fromValues(List.of())).hasMessageContaining("a row at least");
    }

    @Test
    void a_streams_columns_are_named_as_it_becomes_a_table() throws Exception {
        run.tables.createTemporaryView(
                "named", run.program.fromElements(Row.of("a", 1)), $("f1").as("number"), $("f0").as("letter"));
        assertThat(run.rows("SELECT letter, number FROM named")).containsExactly("+I[a, 1]");
    }
}
