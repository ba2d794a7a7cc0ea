package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.data.Table;
import weir.difference.data.TableMaker;
import weir.difference.engine.Mode;
import weir.difference.query.Dice;
import weir.difference.query.Grammar;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** What the parts of one case are made with: chance, expressions, names that nothing else has, and tables. */
final class Workshop {
    /** Families whose values have one order and are equal exactly if they look so. */
    static final List<String> KEYS = List.of("int", "big", "text", "bool", "date", "dec", "ts");

    private static final List<String> FAMILIES = List.of(
            "int", "int", "big", "dbl", "dec", "dec", "bool", "text", "text", "date", "time", "ts", "ltz", "ints",
            "map", "row", "texts", "rows", "lists", "nest");
    private static final List<String> AGGREGATES =
            List.of("int", "big", "big", "dbl", "dec", "text", "date", "bool", "ts", "bag");
    private static final List<String> ORDERED_AGGREGATES = List.of("int", "text", "ints", "texts");

    private static final int ATTEMPTS = 10;

    private final Dice dice;
    private final Grammar grammar;
    private final Mode mode;
    private final List<Table> tables = new ArrayList<>();
    private int names;

    Workshop(Dice dice, Grammar grammar, Mode mode) {
        this.dice = dice;
        this.grammar = grammar;
        this.mode = mode;
    }

    /** Whether rows are looked at in batches, which have no order of arrival. */
    boolean isBatch() {
        return mode == Mode.BATCH;
    }

    Dice dice() {
        return dice;
    }

    String name() {
        return "c" + names++;
    }

    List<Table> tables() {
        return tables;
    }

    /** A new table. */
    Relation table() {
        return added(tableMaker(false).plain(tableName()));
    }

    /** A new table with event time, some of whose rows may be late. */
    Relation timedTable(boolean late) {
        return added(tableMaker(isBatch()).timed(tableName(), late));
    }

    /** A new table with event time, no two rows of which are of the same time. */
    Relation tableOfMoments() {
        return added(tableMaker(true).timed(tableName(), false));
    }

    private TableMaker tableMaker(boolean distinctTimes) {
        return new TableMaker(dice, distinctTimes);
    }

    private String tableName() {
        return "t" + (tables.size() + 1);
    }

    private Relation added(Table table) {
        tables.add(table);
        Relation relation = Relation.of(table);
        return isBatch() ? relation.unordered() : relation;
    }

    /** A new table with event time and a primary key of the same type as the key of {@code other}. */
    Relation versions(Relation other) {
        Table like = tables.stream()
                .filter(table -> table.name().equals(other.table()))
                .findFirst()
                .orElseThrow();
        return added(tableMaker(isBatch()).versions(tableName(), like));
    }

    Sql expression(String family, int depth, Scope scope) {
        return grammar.expression(family, depth, scope, dice);
    }

    /** A condition on columns: what only has literals, planners work out beforehand. */
    Sql condition(Scope scope) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Sql condition = expression("bool", dice.below(3), scope);
            String text = condition.text();
            if (scope.columns().stream().anyMatch(column -> text.contains(column.name()))) {
                return condition;
            }
        }
        return Sql.node("bool", "(" + scope.columns().get(0).name() + " IS NOT NULL)");
    }

    /** WHERE with a condition, or nothing. */
    Sql where(Relation input, int percent) {
        return dice.in(percent) ? Sql.maybe(" WHERE ", condition(input.scope())) : Sql.word("");
    }

    /** Adds expressions over a relation. */
    void addExpressions(Selection selection, int count, Relation input) {
        for (int at = 0; at < count; at++) {
            String family = dice.of(FAMILIES);
            selection.add(expression(family, dice.below(4), input.scope()), family);
        }
    }

    /** Adds aggregates over a relation; those that depend on the order of its rows only if that is certain. */
    void addAggregates(Selection selection, int count, Relation input) {
        for (int at = 0; at < count; at++) {
            boolean ordered = input.traits().ordered() && dice.in(25);
            String family = ordered ? dice.of(ORDERED_AGGREGATES) : dice.of(AGGREGATES);
            selection.add(aggregate(ordered ? "ordered." + family : "agg." + family, input), family);
        }
    }

    private Sql aggregate(String family, Relation input) {
        Sql call = expression(family, dice.between(1, 2), input.scope());
        boolean comparison = call.text().startsWith("(");
        return !comparison && dice.in(15)
                ? Sql.line(call, Sql.maybe(" FILTER (WHERE ", condition(input.scope()), ")"))
                : call;
    }

    /** HAVING with a condition on aggregates, or nothing. */
    Sql having(Relation input) {
        return dice.in(20) ? Sql.maybe(" HAVING ", expression("having", 2, input.scope())) : Sql.word("");
    }

    static String joined(String separator, List<Scope.Column> columns) {
        return String.join(separator, columns.stream().map(Scope.Column::name).toList());
    }
}
