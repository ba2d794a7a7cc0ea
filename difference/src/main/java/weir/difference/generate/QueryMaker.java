package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.data.Table;
import weir.difference.data.TableMaker;
import weir.difference.query.Dice;
import weir.difference.query.Grammar;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Makes cases. */
public final class QueryMaker {
    private static final List<String> FAMILIES = List.of(
            "int", "big", "dbl", "dec", "bool", "text", "date", "time", "ts", "ltz", "ints", "map", "row", "int",
            "text", "dec");
    private final Grammar grammar = Grammar.load();

    /** The case of a seed. */
    public Case make(long seed) {
        Dice dice = new Dice(seed);
        Table table = new TableMaker(dice).plain("t");
        Scope scope = new Scope(table.columns().stream()
                .map(column -> new Scope.Column(column.name(), column.type().family()))
                .toList());
        List<Sql> items = new ArrayList<>();
        int count = dice.between(1, 5);
        for (int at = 0; at < count; at++) {
            items.add(Sql.line(grammar.expression(dice.of(FAMILIES), dice.below(4), scope, dice), " AS c" + at));
        }
        Sql where = dice.in(50)
                ? Sql.maybe(" WHERE ", grammar.expression("bool", dice.below(3), scope, dice))
                : Sql.word("");
        return new Case(List.of(table), Sql.line("SELECT ", Sql.list(", ", 1, items), " FROM t", where));
    }
}
