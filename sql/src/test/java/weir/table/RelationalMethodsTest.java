package weir.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weir.table.Expressions.$;
import static weir.table.Expressions.UNBOUNDED_RANGE;
import static weir.table.Expressions.and;
import static weir.table.Expressions.call;
import static weir.table.Expressions.lit;
import static weir.table.Expressions.range;
import static weir.table.Expressions.row;
import static weir.table.Expressions.rowInterval;
import static weir.table.Expressions.timestampDiff;
import static weir.table.Expressions.withColumns;
import static weir.table.Expressions.withoutColumns;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.table.expressions.TimePointUnit;
import weir.types.Row;

/** The methods of tables that stand for clauses of SQL. */
class RelationalMethodsTest {
    private final Tables run = new Tables();

    private Table orders() {
        return run.tables
                .fromValues(
                        row(1, "beer", 3, 2.5),
                        row(2, "diaper", 4, 8.0),
                        row(3, "rubber", 2, 1.0),
                        row(4, "beer", 1, 2.5))
                .as("id", "product", "amount", "price");
    }

    private static List<String> rows(Table table) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var values = table.execute().collect()) {
            values.forEachRemaining(row -> rows.add(row.toString()));
        }
        return rows;
    }

    /** What the changes come to. */
    private static List<String> last(Table table) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var values = table.execute().collect()) {
            values.forEachRemaining(row -> {
                String fields = row.toString().substring(2);
                if (row.getKind().shortString().startsWith("+")) {
                    rows.add(fields);
                } else {
                    rows.remove(fields);
                }
            });
        }
        return rows;
    }

    @Test
    void columns_are_selected_computed_and_named() throws Exception {
        Table table = orders().select($("id"), $("price").times($("amount")).as("total"), $("id").plus(1));
        assertThat(table.getResolvedSchema().getColumnNames()).containsExactly("id", "total", "_c2");
        assertThat(rows(table)).containsExactly("+I[1, 7.5, 2]", "+I[2, 32.0, 3]", "+I[3, 2.0, 4]", "+I[4, 2.5, 5]");
    }

    @Test
    void columns_are_selected_by_stars_ranges_and_what_they_are_not() throws Exception {
        assertThat(rows(orders().select($("*")).where($("id").isEqual(1)))).containsExactly("+I[1, beer, 3, 2.5]");
        assertThat(orders().select(withColumns(range("product", "price"), 1))
                        .getResolvedSchema()
                        .getColumnNames())
                .containsExactly("product", "amount", "price", "id");
        assertThat(orders().select(withoutColumns(range(2, 3)))
                        .getResolvedSchema()
                        .getColumnNames())
                .containsExactly("id", "price");
    }

    @Test
    void rows_are_filtered() throws Exception {
        Table cheap = orders().filter(and($("price").isLess(5), $("product").isNotEqual("rubber")));
        assertThat(rows(cheap)).containsExactly("+I[1, beer, 3, 2.5]", "+I[4, beer, 1, 2.5]");
        assertThat(rows(orders().where($("id").in(2, 3)).select($("id")))).containsExactly("+I[2]", "+I[3]");
        Table large = orders().where($("amount").isGreaterOrEqual(3)).select($("id"));
        assertThat(last(orders().where($("id").in(large)).select($("product")))).containsExactly("[beer]", "[diaper]");
    }

    @Test
    void names_and_texts_never_turn_into_sql() throws Exception {
        Table odd = run.tables.fromValues(row("it's; -- `x`", 1)).as("a `b` ' c?", "select");
        Table same = odd.where($("a `b` ' c?").isEqual("it's; -- `x`"))
                .select($("select"), $("a `b` ' c?").as("é?"));
        assertThat(rows(same)).containsExactly("+I[1, it's; -- `x`]");
        assertThat(same.getResolvedSchema().getColumnNames()).containsExactly("select", "é?");
    }

    @Test
    void groups_are_made_by_columns_and_by_expressions_with_names() throws Exception {
        Table byProduct = orders().groupBy($("product"))
                .select(
                        $("product"),
                        $("amount").sum().as("total"),
                        $("id").count().distinct());
        assertThat(byProduct.getResolvedSchema().getColumnNames()).containsExactly("product", "total", "EXPR$0");
        assertThat(last(byProduct)).containsExactlyInAnyOrder("[beer, 4, 2]", "[diaper, 4, 1]", "[rubber, 2, 1]");
        Table bySize = orders().groupBy($("amount").isGreater(2).as("large"))
                .select($("large"), $("price").max());
        assertThat(last(bySize)).containsExactlyInAnyOrder("[true, 8.0]", "[false, 2.5]");
        assertThat(last(orders().select($("amount").sum0(), $("price").avg()))).containsExactly("[10, 3.5]");
        assertThat(last(orders().select($("product")).distinct())).containsExactly("[beer]", "[diaper]", "[rubber]");
    }

    @Test
    void tables_are_joined() throws Exception {
        Table prices = run.tables
                .fromValues(row("beer", "drinks"), row("soap", "bath"))
                .as("name", "kind");
        Table left = orders().select($("id"), $("product"));
        assertThat(last(left.join(prices, $("product").isEqual($("name"))).select($("id"), $("kind"))))
                .containsExactlyInAnyOrder("[1, drinks]", "[4, drinks]");
        assertThat(last(left.join(prices).where($("product").isEqual($("name"))).select($("id"))))
                .containsExactlyInAnyOrder("[1]", "[4]");
        assertThat(last(left.leftOuterJoin(prices, $("product").isEqual($("name")))
                        .select($("id"), $("kind"))))
                .containsExactlyInAnyOrder("[1, drinks]", "[2, null]", "[3, null]", "[4, drinks]");
        assertThat(last(left.rightOuterJoin(prices, $("product").isEqual($("name")))
                        .select($("id"), $("kind"))))
                .containsExactlyInAnyOrder("[1, drinks]", "[4, drinks]", "[null, bath]");
        assertThat(last(left.fullOuterJoin(prices, $("product").isEqual($("name")))
                        .select($("id"), $("kind"))))
                .containsExactlyInAnyOrder("[1, drinks]", "[2, null]", "[3, null]", "[4, drinks]", "[null, bath]");
        assertThatThrownBy(() -> left.join(left))
                .hasMessage("join(): both tables have a column 'id'."
                        + " Give one of them another name first, with as(…) or renameColumns(…).");
    }

    @Test
    void tables_are_put_together_and_taken_from_each_other() throws Exception {
        Table a = run.tables.fromValues(1, 2, 2, 3);
        Table b = run.tables.fromValues(2, 4);
        assertThat(rows(a.unionAll(b))).containsExactlyInAnyOrder("+I[1]", "+I[2]", "+I[2]", "+I[3]", "+I[2]", "+I[4]");
        assertThat(last(a.union(b))).containsExactlyInAnyOrder("[1]", "[2]", "[3]", "[4]");
        assertThat(last(a.intersect(b))).containsExactly("[2]");
        assertThat(last(a.intersectAll(b))).containsExactly("[2]");
        assertThat(last(a.minus(b))).containsExactlyInAnyOrder("[1]", "[3]");
        assertThat(last(a.minusAll(b))).containsExactlyInAnyOrder("[1]", "[2]", "[3]");
    }

    @Test
    void rows_are_ordered_and_limited() throws Exception {
        run.tables.getConfig().set("execution.runtime-mode", "batch");
        Table batch = orders();
        assertThat(rows(batch.orderBy($("price").desc(), $("id"))
                        .select($("id"))
                        .limit(4)))
                .hasSize(4);
        assertThat(rows(batch.select($("id"), $("price")).orderBy($("price").desc(), $("id"))))
                .containsExactly("+I[2, 8.0]", "+I[1, 2.5]", "+I[4, 2.5]", "+I[3, 1.0]");
        assertThat(rows(batch.select($("id")).orderBy($("id").desc()).offset(1).fetch(2)))
                .containsExactly("+I[3]", "+I[2]");
        assertThat(rows(batch.select($("id")).orderBy($("id")).limit(1, 2))).containsExactly("+I[2]", "+I[3]");
        assertThat(rows(batch.select($("id")).orderBy($("id").desc()).fetch(3).where($("id").isLess(4))))
                .containsExactlyInAnyOrder("+I[3]", "+I[2]");
        Table text = run.tables.sqlQuery("SELECT id FROM " + batch + " ORDER BY id DESC");
        assertThat(rows(text)).containsExactly("+I[4]", "+I[3]", "+I[2]", "+I[1]");
    }

    @Test
    void columns_come_go_and_change_their_names() throws Exception {
        Table table = orders().dropColumns($("product"), withColumns(range("amount", "price")));
        assertThat(rows(table.addColumns($("id").times(2).as("twice")).where($("id").isEqual(2))))
                .containsExactly("+I[2, 4]");
        assertThat(rows(table.addOrReplaceColumns(Expressions.negative($("id")).as("id"))
                        .where($("id").isEqual(-2))))
                .containsExactly("+I[-2]");
        assertThat(orders().renameColumns($("id").as("key"), $("price").as("cost"))
                        .getResolvedSchema()
                        .getColumnNames())
                .containsExactly("key", "product", "amount", "cost");
        assertThatThrownBy(() -> table.addColumns(lit(1).as("id")))
                .hasMessage("addColumns(): there is a column 'id' already. addOrReplaceColumns(…) takes its place.");
    }

    @Test
    void table_functions_make_rows_of_each_row() throws Exception {
        run.tables.createTemporarySystemFunction("split", Functions.Split.class);
        Table lines = run.tables.fromValues(row(1, "to be"), row(2, "")).as("id", "line");
        assertThat(rows(lines.joinLateral(call("split", $("line")).as("word", "length"))
                        .select($("id"), $("word"))))
                .containsExactly("+I[1, to]", "+I[1, be]");
        assertThat(rows(lines.leftOuterJoinLateral(call(Functions.Split.class, $("line")))
                        .select($("id"), $("word"))))
                .containsExactly("+I[1, to]", "+I[1, be]", "+I[2, null]");
        assertThat(rows(lines.joinLateral(call("split", $("line")).as("w", "n"), $("w").isEqual("be"))
                        .select($("n"))))
                .containsExactly("+I[2]");
        assertThat(rows(lines.flatMap(call("split", $("line"))))).containsExactly("+I[to, 2]", "+I[be, 2]");
    }

    @Test
    void functions_are_called_by_name_by_class_and_as_objects() throws Exception {
        Table one = run.tables.fromValues(row("x", 7)).as("a", "n");
        Functions.Prefixed prefixed = new Functions.Prefixed();
        Table called = one.select(
                call("UPPER", $("a")),
                call(prefixed, $("a")),
                call(Functions.Add.class, $("n"), 1),
                $("a").upperCase());
        assertThat(rows(called)).containsExactly("+I[X, >x, 8, X]");
        assertThat(run.tables.listUserDefinedFunctions()).isEmpty();
    }

    private Table timed() {
        Schema schema = Schema.newBuilder()
                .columnByExpression("ts", call("TO_TIMESTAMP_LTZ", $("f0"), 3))
                .watermark("ts", $("ts").minus(lit(1).seconds()))
                .build();
        return run.tables
                .fromDataStream(
                        run.program.fromElements(
                                Row.of(1_000L, "a", 1),
                                Row.of(2_000L, "b", 2),
                                Row.of(3_000L, "a", 3),
                                Row.of(12_000L, "a", 4)),
                        schema)
                .select($("f1").as("name"), $("f2").as("score"), $("ts"));
    }

    @Test
    void rows_are_grouped_by_windows_of_time() throws Exception {
        Table tumbled = timed().window(
                        Tumble.over(lit(10).seconds()).on($("ts")).as("w"))
                .groupBy($("w"), $("name"))
                .select(
                        $("name"),
                        $("score").sum().as("total"),
                        timestampDiff(TimePointUnit.SECOND, $("w").start(), $("w").end()));
        assertThat(rows(tumbled)).containsExactlyInAnyOrder("+I[a, 4, 10]", "+I[b, 2, 10]", "+I[a, 4, 10]");
        Table slid = timed().window(Slide.over(lit(10).seconds())
                        .every(lit(5).seconds())
                        .on($("ts"))
                        .as("w"))
                .groupBy($("w"))
                .select($("score").sum());
        assertThat(rows(slid)).containsExactly("+I[6]", "+I[6]", "+I[4]", "+I[4]");
        Table sessions = timed().window(
                        Session.withGap(lit(5).seconds()).on($("ts")).as("w"))
                .groupBy($("w"))
                .select($("score").max());
        assertThat(rows(sessions)).containsExactly("+I[3]", "+I[4]");
        Table twice = tumbledTwice();
        assertThat(rows(twice)).containsExactly("+I[10]");
    }

    private Table tumbledTwice() {
        return timed().window(Tumble.over(lit(10).seconds()).on($("ts")).as("w"))
                .groupBy($("w"))
                .select($("score").sum().as("score"), $("w").rowtime().as("ts"))
                .window(Tumble.over(lit(1).minutes()).on($("ts")).as("v"))
                .groupBy($("v"))
                .select($("score").sum());
    }

    @Test
    void windows_lie_around_each_row() throws Exception {
        Table sums = timed().window(
                        Over.partitionBy($("name"))
                                .orderBy($("ts"))
                                .preceding(UNBOUNDED_RANGE)
                                .as("w"),
                        Over.orderBy($("ts"))
                                .preceding(rowInterval(1L))
                                .following(Expressions.CURRENT_ROW)
                                .as("pair"))
                .select($("name"), $("score").sum().over($("w")));
        assertThat(rows(sums)).containsExactlyInAnyOrder("+I[a, 1]", "+I[b, 2]", "+I[a, 4]", "+I[a, 8]");
        Table pairs = timed().window(
                        Over.orderBy($("ts")).preceding(rowInterval(1L)).as("pair"))
                .select($("score").max().over($("pair")), $("score").count().over($("pair")));
        assertThat(rows(pairs)).containsExactly("+I[1, 1]", "+I[2, 2]", "+I[3, 2]", "+I[4, 2]");
        Table recent = timed().window(
                        Over.orderBy($("ts")).preceding(lit(1).seconds()).as("w"))
                .select($("score").sum().over($("w")));
        assertThat(rows(recent)).containsExactly("+I[1]", "+I[3]", "+I[5]", "+I[4]");
    }

    @Test
    void mistakes_are_told_of_the_method_and_its_argument() {
        assertThatThrownBy(() -> orders().select($("id"), $("prize")))
                .hasMessage(
                        "select(), argument 2, `prize`: there is no column 'prize' among id, product, amount, price."
                                + " Did you mean 'price'?");
        assertThatThrownBy(() -> orders().where($("product").plus(1).isEqual(2)))
                .hasMessageStartingWith("where(), argument 1, ");
        assertThatThrownBy(() -> orders().groupBy($("product")).select($("amount")))
                .hasMessageStartingWith("select(), argument 1, `amount`: ");
        assertThatThrownBy(() -> orders().select($("id"), $("amount").as("id")))
                .hasMessageStartingWith("select(): two columns would be called 'id'.");
        assertThatThrownBy(() -> orders().dropColumns($("prize")))
                .hasMessage("dropColumns(): there is no column 'prize' among id, product, amount, price."
                        + " Did you mean 'price'?");
        assertThatThrownBy(() -> timed().window(
                                Tumble.over(lit(1).days()).on($("ts")).as("w"))
                        .groupBy($("name")))
                .hasMessage("groupBy() does not name the window 'w'. Write groupBy($(\"w\"), …).");
        assertThatThrownBy(() -> orders().select($("w").start()))
                .hasMessageStartingWith(
                        "select(), argument 1, `w`.start(): 'w' is no window of this query, so it has no start.");
        assertThatThrownBy(() -> $("amount").minutes()).hasMessageContaining("lit(10).minutes()");
        assertThatThrownBy(() -> orders().select($("id").distinct()))
                .hasMessageContaining("$(\"a\").count().distinct()");
        assertThatThrownBy(() -> orders().select(lit(null))).hasMessageContaining("nullOf(DataTypes.STRING())");
        assertThatThrownBy(() -> call("f(1); DROP `", 1)).hasMessageContaining("is no name of a function");
    }
}
