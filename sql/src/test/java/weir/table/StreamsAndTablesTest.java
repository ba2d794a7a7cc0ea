package weir.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weir.table.Tables.row;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.datastream.DataStream;
import weir.table.connector.ChangelogMode;
import weir.types.Row;
import weir.types.RowKind;

/** Streams as tables, tables as streams. */
class StreamsAndTablesTest {
    private final Tables run = new Tables();

    /** Without it, changes of a group within one batch are told together. */
    private void rowByRow() {
        run.program.setBatchRows(1);
    }

    /** A class of a user. */
    public static class User {
        public String name;
        public Integer score;
        public Instant eventTime;

        public User() {}

        public User(String name, Integer score, Instant eventTime) {
            this.name = name;
            this.score = score;
            this.eventTime = eventTime;
        }

        @Override
        public String toString() {
            return name + ":" + score;
        }
    }

    /** A record of a user. */
    public record Order(long id, String product, int amount) {}

    private DataStream<User> users() {
        return run.program.fromElements(
                new User("Alice", 4, Instant.ofEpochMilli(1_000)),
                new User("Bob", 6, Instant.ofEpochMilli(1_001)),
                new User("Alice", 10, Instant.ofEpochMilli(1_002)));
    }

    @Test
    void a_stream_of_objects_is_a_table_of_their_fields() throws Exception {
        Table table = run.tables.fromDataStream(users());
        assertThat(table.getResolvedSchema())
                .hasToString("(\n  `name` STRING,\n  `score` INT,\n  `eventTime` TIMESTAMP_LTZ(9)\n)");
        assertThat(run.rows("SELECT name, score * 2 AS twice FROM " + table + " WHERE score > 5"))
                .containsExactly("+I[Bob, 12]", "+I[Alice, 20]");
    }

    @Test
    void records_tuples_rows_and_single_values_are_tables_too() throws Exception {
        run.tables.createTemporaryView("orders", run.program.fromElements(new Order(1, "beer", 3)));
        run.tables.createTemporaryView("pairs", run.program.fromElements(Tuple2.of("a", 1L)));
        run.tables.createTemporaryView("lines", run.program.fromElements(row("x", 12, 1.5)));
        run.tables.createTemporaryView("numbers", run.program.fromSequence(1, 3));
        assertThat(run.rows("SELECT product, id + amount FROM orders")).containsExactly("+I[beer, 4]");
        assertThat(run.rows("SELECT f1, f0 FROM pairs")).containsExactly("+I[1, a]");
        assertThat(run.rows("SELECT * FROM lines")).containsExactly("+I[x, 12, 1.5]");
        assertThat(run.rows("SELECT f0 FROM numbers WHERE f0 > 2")).containsExactly("+I[3]");
    }

    @Test
    void a_lambda_says_what_it_gives() throws Exception {
        DataStream<Order> orders = run.program.fromSequence(1, 2).map(id -> new Order(id, "p" + id, 1));
        run.tables.createTemporaryView("orders", orders.filter(order -> order.id() > 1));
        assertThat(run.rows("SELECT product FROM orders")).containsExactly("+I[p2]");
    }

    @Test
    void records_of_unknown_type_need_a_schema() throws Exception {
        DataStream<Tuple2<String, Integer>> unknown =
                run.program.fromElements("a").map(text -> Tuple2.of(text, 1));
        assertThatThrownBy(() -> run.tables.fromDataStream(unknown)).hasMessageContaining("returns(Order.class)");
        Schema schema =
                Schema.newBuilder().column("f0", "STRING").column("f1", "INT").build();
        Table table = run.tables.fromDataStream(unknown, schema);
        assertThat(run.rows("SELECT f1, f0 FROM " + table)).containsExactly("+I[1, a]");
    }

    @Test
    void a_schema_gives_computed_columns_and_watermarks() throws Exception {
        Schema schema = Schema.newBuilder()
                .columnByExpression("ts", "CAST(eventTime AS TIMESTAMP_LTZ(3))")
                .watermark("ts", "ts - INTERVAL '1' SECOND")
                .build();
        run.tables.createTemporaryView("users", users(), schema);
        assertThat(
                        run.rows(
                                "SELECT name, SUM(score) FROM TABLE(TUMBLE(TABLE users, DESCRIPTOR(ts), INTERVAL '1' SECOND)) GROUP BY name, window_start, window_end"))
                .containsExactlyInAnyOrder("+I[Alice, 14]", "+I[Bob, 6]");
    }

    @Test
    void times_and_watermarks_of_the_stream_can_be_those_of_the_table_and_go_back_to_the_stream() throws Exception {
        DataStream<User> timed = users().assignTimestampsAndWatermarks(WatermarkStrategy.<User>forMonotonousTimestamps()
                .withTimestampAssigner((user, time) -> user.eventTime.toEpochMilli()));
        Schema schema = Schema.newBuilder()
                .columnByMetadata("rowtime", "TIMESTAMP_LTZ(3)")
                .watermark("rowtime", "SOURCE_WATERMARK()")
                .build();
        run.tables.createTemporaryView("users", timed, schema);
        Table perSecond = run.tables.sqlQuery("SELECT name, SUM(score) AS total, window_time FROM"
                + " TABLE(TUMBLE(TABLE users, DESCRIPTOR(rowtime), INTERVAL '1' SECOND))"
                + " GROUP BY name, window_start, window_end, window_time");
        assertThat(run.records(run.tables
                        .toDataStream(perSecond)
                        .process(new TimesOfRows())
                        .map(text -> text)))
                .containsExactlyInAnyOrder("Alice 14 at 1999", "Bob 6 at 1999");
    }

    /** Shows the time of each record. */
    public static final class TimesOfRows extends weir.api.process.ProcessFunction<Row, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(Row row, Context context, weir.api.Collector<String> out) {
            out.collect(row.getField("name") + " " + row.getField("total") + " at " + context.timestamp());
        }
    }

    @Test
    void a_table_becomes_a_stream_of_rows_with_names() throws Exception {
        Table table = run.tables.sqlQuery("SELECT 1 AS id, 'a' AS name");
        DataStream<Row> rows = run.tables.toDataStream(table);
        assertThat(run.records(rows.map(row -> row.getField("name") + " " + row.getField(0))))
                .containsExactly("a 1");
    }

    @Test
    void a_table_becomes_a_stream_of_objects_by_the_names_of_its_columns() throws Exception {
        Table table =
                run.tables.sqlQuery("SELECT 5 AS amount, CAST(7 AS BIGINT) AS id, CAST('beer' AS STRING) AS product");
        assertThat(run.records(run.tables.toDataStream(table, Order.class)))
                .containsExactly("Order[id=7, product=beer, amount=5]");
        Table score =
                run.tables.sqlQuery("SELECT 'Bob' AS name, 2 AS score, TIMESTAMP_LTZ '1970-01-01 00:00:01' AS eventTime"
                        .replace("TIMESTAMP_LTZ '1970-01-01 00:00:01'", "CURRENT_TIMESTAMP"));
        assertThat(run.records(run.tables.toDataStream(score, User.class))).containsExactly("Bob:2");
        Table number = run.tables.sqlQuery("SELECT 5");
        assertThat(run.records(run.tables.toDataStream(number, Long.class))).containsExactly("5");
    }

    @Test
    void changes_go_out_as_kinds_of_rows() throws Exception {
        rowByRow();
        run.tables.createTemporaryView("users", users());
        Table totals = run.tables.sqlQuery("SELECT name, SUM(score) AS total FROM users GROUP BY name");
        assertThatThrownBy(() -> run.tables.toDataStream(totals)).hasMessageContaining("toChangelogStream()");
        assertThat(run.records(run.tables.toChangelogStream(totals)))
                .containsSubsequence("+I[Alice, 4]", "-U[Alice, 4]", "+U[Alice, 14]");
        Schema schema = Schema.newBuilder()
                .column("name", "STRING")
                .column("total", "BIGINT")
                .primaryKey("name")
                .build();
        assertThat(run.records(run.tables.toChangelogStream(totals, schema, ChangelogMode.upsert())))
                .contains("+U[Alice, 14]")
                .noneMatch(row -> row.startsWith("-U"));
        assertThatThrownBy(() -> run.tables.toChangelogStream(totals, schema, ChangelogMode.insertOnly()))
                .hasMessageContaining("cannot say so");
    }

    @Test
    void changes_come_in_as_kinds_of_rows() throws Exception {
        rowByRow();
        DataStream<Row> changes = run.program.fromElements(
                Row.ofKind(RowKind.INSERT, "Alice", 12),
                Row.ofKind(RowKind.INSERT, "Bob", 5),
                Row.ofKind(RowKind.UPDATE_BEFORE, "Alice", 12),
                Row.ofKind(RowKind.UPDATE_AFTER, "Alice", 100));
        run.tables.createTemporaryView("scores", run.tables.fromChangelogStream(changes));
        List<String> totals = run.rows("SELECT SUM(f1) FROM scores");
        assertThat(totals.get(totals.size() - 1)).isEqualTo("+U[105]");
    }

    @Test
    void changes_by_a_key_come_in_without_old_rows() throws Exception {
        rowByRow();
        DataStream<Row> changes = run.program.fromElements(
                Row.ofKind(RowKind.INSERT, "Alice", 12),
                Row.ofKind(RowKind.INSERT, "Bob", 5),
                Row.ofKind(RowKind.UPDATE_AFTER, "Alice", 100));
        Schema schema = Schema.newBuilder().primaryKey("f0").build();
        run.tables.createTemporaryView(
                "scores", run.tables.fromChangelogStream(changes, schema, ChangelogMode.upsert()));
        List<String> totals = run.rows("SELECT SUM(f1) FROM scores");
        assertThat(totals.get(totals.size() - 1)).isEqualTo("+U[105]");
    }

    @Test
    void a_query_of_its_own_leaves_the_program_as_it_was() throws Exception {
        run.tables.createTemporaryView("numbers", run.program.fromSequence(1, 2));
        assertThat(run.rows("SELECT f0 FROM numbers")).hasSize(2);
        assertThat(run.rows("SELECT f0 FROM numbers")).hasSize(2);
        DataStream<Long> again = run.tables.toDataStream(run.tables.sqlQuery("SELECT f0 + 1 FROM numbers"), Long.class);
        assertThat(run.records(again)).containsExactly("2", "3");
    }
}
