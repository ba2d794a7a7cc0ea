package weir.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weir.table.Tables.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.types.Row;
import weir.types.RowKind;

/** Functions of the user: of one row, of rows made of a row, of many rows. */
class UserFunctionsTest {
    private final Tables run = new Tables();

    private String value(String expression) throws Exception {
        return run.rows("SELECT " + expression).get(0);
    }

    @Test
    void the_method_that_fits_best_is_called() throws Exception {
        run.tables.createTemporarySystemFunction("add", Functions.Add.class);
        assertThat(value("add(1, 2)")).isEqualTo("+I[3]");
        assertThat(value("ADD(1, CAST(2 AS BIGINT))")).isEqualTo("+I[3]");
        assertThat(value("add('a', 'b', 'c')")).isEqualTo("+I[a+b+c]");
        assertThat(value("add(CAST(NULL AS INT), 1)")).isEqualTo("+I[null]");
        assertThat(value("add(CAST(NULL AS BIGINT), CAST(1 AS BIGINT))")).isEqualTo("+I[null]");
    }

    @Test
    void values_come_and_go_as_the_methods_write_them() throws Exception {
        run.tables.createTemporarySystemFunction("f", new Functions.NextDay());
        assertThat(value("f(TIMESTAMP '2026-01-31 10:00:00.123')")).isEqualTo("+I[2026-02-01T10:00:00.123]");
        assertThat(value("f(CAST(1.5 AS DOUBLE))")).isEqualTo("+I[1.500]");
        assertThat(value("f(ARRAY['a', 'b'])[2]")).isEqualTo("+I[B]");
        assertThat(value("f('abc').length")).isEqualTo("+I[3]");
    }

    @Test
    void a_parameter_may_take_anything() throws Exception {
        run.tables.createTemporarySystemFunction("describe_it", Functions.Describe.class);
        assertThat(value("describe_it(1), describe_it('x'), describe_it(CURRENT_DATE), describe_it(CAST(NULL AS INT))"))
                .isEqualTo("+I[Integer, String, LocalDate, nothing]");
    }

    @Test
    void functions_are_opened_and_see_the_parameters_of_the_job() throws Exception {
        run.tables.createTemporarySystemFunction("prefixed", Functions.Prefixed.class);
        assertThat(value("prefixed('x')")).isEqualTo("+I[>x]");
    }

    @Test
    void statements_make_functions_too_and_change_and_drop_them() throws Exception {
        run.tables.executeSql("CREATE TEMPORARY SYSTEM FUNCTION sum_of AS 'weir.table.Functions$Add' LANGUAGE JAVA");
        assertThat(value("sum_of(2, 2)")).isEqualTo("+I[4]");
        run.tables.executeSql("CREATE FUNCTION other AS 'weir.table.Functions$Describe'");
        assertThat(value("default_catalog.default_database.other(1.5)")).isEqualTo("+I[BigDecimal]");
        run.tables.executeSql("ALTER FUNCTION other AS 'weir.table.Functions$Add'");
        assertThat(value("other(2, 3)")).isEqualTo("+I[5]");
        assertThat(run.rows("SHOW USER FUNCTIONS")).containsExactly("+I[other]", "+I[sum_of]");
        run.tables.executeSql("DROP TEMPORARY SYSTEM FUNCTION sum_of");
        run.tables.executeSql("DROP FUNCTION other");
        assertThat(run.tables.listUserDefinedFunctions()).isEmpty();
    }

    @Test
    void a_function_of_the_system_hides_one_of_the_library_and_others_do_not() throws Exception {
        run.tables.createTemporaryFunction("UPPER", Functions.Prefixed.class);
        assertThat(value("UPPER('x')")).isEqualTo("+I[X]");
        run.tables.createTemporarySystemFunction("UPPER", Functions.Prefixed.class);
        assertThat(value("UPPER('x')")).isEqualTo("+I[>x]");
    }

    @Test
    void what_is_wrong_with_a_function_is_told_where_it_is_called() {
        run.tables.createTemporarySystemFunction("add", Functions.Add.class);
        assertThatThrownBy(() -> run.rows("SELECT 1,\n  add(1.5, 2)"))
                .hasMessage(
                        "line 2, column 3: add takes (INT, INT) or (STRING...) or (BIGINT, BIGINT), but it was given"
                                + " (DECIMAL(2, 1), INT).");
        run.tables.executeSql("CREATE FUNCTION missing AS 'com.example.Missing'");
        assertThatThrownBy(() -> value("missing(1)"))
                .hasMessageStartingWith(
                        "line 1, column 8: There is no class 'com.example.Missing' for the function missing");
        run.tables.executeSql("CREATE FUNCTION wrong AS 'java.lang.String'");
        assertThatThrownBy(() -> value("wrong(1)")).hasMessageContaining("none of ScalarFunction, TableFunction");
        assertThatThrownBy(() -> run.tables.createTemporarySystemFunction("nothing", Functions.Nothing.class))
                .hasMessageContaining("has no public method 'eval'");
        assertThatThrownBy(() -> value("ad(1, 2)")).hasMessageContaining("Did you mean 'add'?");
    }

    @Test
    void a_function_that_fails_is_told_with_its_arguments() {
        run.tables.createTemporarySystemFunction("divide", Functions.Divide.class);
        run.tables.createTemporaryView("numbers", run.program.fromElements(row(1, 0)));
        assertThatThrownBy(() -> run.rows("SELECT divide(f0, f1) FROM numbers"))
                .hasStackTraceContaining("The function divide(1, 0) failed: ArithmeticException: / by zero");
    }

    @Test
    void a_table_function_makes_rows_of_each_row() throws Exception {
        run.tables.createTemporarySystemFunction("split", Functions.Split.class);
        run.tables.createTemporaryView("lines", run.program.fromElements(row(1, "to be"), row(2, "")));
        assertThat(run.rows("SELECT f0, word, length FROM lines, LATERAL TABLE(split(f1))"))
                .containsExactly("+I[1, to, 2]", "+I[1, be, 2]");
        assertThat(run.rows("SELECT f0, w FROM lines LEFT JOIN LATERAL TABLE(split(f1)) AS t (w, l) ON TRUE"))
                .containsExactly("+I[1, to]", "+I[1, be]", "+I[2, null]");
        assertThat(run.rows(
                        "SELECT f0, w FROM lines JOIN LATERAL TABLE(split(f1)) AS t (w, l) ON TRUE WHERE w <> 'be'"))
                .containsExactly("+I[1, to]");
    }

    @Test
    void a_table_function_may_stand_alone_and_make_single_values() throws Exception {
        run.tables.createTemporarySystemFunction("up_to", Functions.UpTo.class);
        assertThat(run.rows("SELECT n * 10 FROM TABLE(up_to(3)) AS t (n)"))
                .containsExactly("+I[10]", "+I[20]", "+I[30]");
    }

    private void sales() {
        run.tables.createTemporaryView(
                "sales",
                run.tables.fromChangelogStream(run.program.fromElements(
                        Row.ofKind(RowKind.INSERT, "a", 10L, 1),
                        Row.ofKind(RowKind.INSERT, "a", 20L, 3),
                        Row.ofKind(RowKind.INSERT, "b", 5L, 1),
                        Row.ofKind(RowKind.DELETE, "a", 10L, 1))));
    }

    @Test
    void an_aggregate_gathers_the_rows_of_a_group_and_takes_rows_back() throws Exception {
        run.tables.createTemporarySystemFunction("weighted", Functions.WeightedAverage.class);
        sales();
        assertThat(run.rows("SELECT f0, weighted(f1, f2), COUNT(*) FROM sales GROUP BY f0"))
                .containsExactlyInAnyOrder("+I[a, 20, 1]", "+I[b, 5, 1]");
    }

    @Test
    void accumulators_may_have_lists_and_maps() throws Exception {
        run.tables.createTemporarySystemFunction("kinds", Functions.Kinds.class);
        sales();
        assertThat(run.rows("SELECT kinds(f0) FROM sales")).containsExactly("+I[a|b]");
        assertThat(run.rows("SELECT kinds(f0) FROM (SELECT f0 FROM sales WHERE f1 = 10 OR f0 = 'b')"))
                .containsExactly("+I[b]");
    }

    @Test
    void an_aggregate_without_retract_is_refused_where_rows_may_be_taken_back() {
        run.tables.createTemporarySystemFunction("longest", Functions.Longest.class);
        sales();
        assertThatThrownBy(() -> run.rows("SELECT longest(f0) FROM sales")).hasMessageContaining("no method 'retract'");
    }

    @Test
    void aggregates_work_in_windows_of_all_kinds() throws Exception {
        run.tables.createTemporarySystemFunction("weighted", Functions.WeightedAverage.class);
        run.tables.createTemporarySystemFunction("longest", Functions.Longest.class);
        Schema schema = Schema.newBuilder()
                .columnByExpression("ts", "TO_TIMESTAMP_LTZ(f0, 3)")
                .watermark("ts", "ts")
                .build();
        run.tables.createTemporaryView(
                "sales",
                run.program.fromElements(
                        row(1_000L, 10L, 1, "x"), row(2_000L, 20L, 3, "xyz"), row(12_000L, 5L, 1, "xy")),
                schema);
        assertThat(run.rows("SELECT weighted(f1, f2), longest(f3) FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(ts),"
                        + " INTERVAL '10' SECOND)) GROUP BY window_start, window_end"))
                .containsExactly("+I[17, xyz]", "+I[5, xy]");
        assertThat(run.rows("SELECT weighted(f1, f2) FROM TABLE(HOP(TABLE sales, DESCRIPTOR(ts),"
                        + " INTERVAL '10' SECOND, INTERVAL '20' SECOND)) GROUP BY window_start, window_end"))
                .containsExactly("+I[17]", "+I[15]", "+I[5]");
        assertThat(run.rows("SELECT weighted(f1, f2) FROM TABLE(SESSION(TABLE sales, DESCRIPTOR(ts),"
                        + " INTERVAL '5' SECOND)) GROUP BY window_start, window_end"))
                .containsExactly("+I[17]", "+I[5]");
        assertThat(run.rows("SELECT f1, weighted(f1, f2) OVER (ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"
                        + " FROM sales"))
                .containsExactly("+I[10, 10]", "+I[20, 17]", "+I[5, 16]");
    }

    @Test
    void a_function_of_many_rows_may_skip_equal_ones_or_others() throws Exception {
        run.tables.createTemporarySystemFunction("longest", Functions.Longest.class);
        run.tables.createTemporaryView("words", run.program.fromElements("aa", "b", "ccc"));
        List<String> rows = run.rows("SELECT longest(f0) FILTER (WHERE f0 <> 'ccc'), longest(DISTINCT f0) FROM words");
        assertThat(rows).containsExactly("+I[aa, ccc]");
    }
}
