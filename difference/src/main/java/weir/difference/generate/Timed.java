package weir.difference.generate;

import java.util.List;
import weir.difference.query.Dice;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that go by event time: windows, OVER, de-duplication. */
final class Timed {
    private static final List<Integer> SIZES = List.of(2, 5, 10, 30);

    private final Workshop workshop;
    private final Plain plain;

    Timed(Workshop workshop, Plain plain) {
        this.workshop = workshop;
        this.plain = plain;
    }

    /** Aggregates over windows that a table function makes; the input is a table. */
    Relation windowed(Relation input) {
        boolean session = workshop.dice().in(20);
        String window = window(input);
        Relation rows = window.contains("TUMBLE") && !session ? input : input.unordered();
        List<Scope.Column> keys = plain.keys(input, workshop.dice().below(session ? 2 : 3));
        Selection selection = new Selection(workshop).addAll(keys);
        bounds(selection, "window_start", "window_end");
        workshop.addAggregates(selection, workshop.dice().between(1, 3), rows);
        String by = keys.isEmpty() ? "" : ", " + Workshop.joined(", ", keys);
        return selection.from(
                false,
                session ? session(input, keys) : window,
                workshop.where(input, 20),
                " GROUP BY window_start, window_end" + by,
                workshop.having(input));
    }

    private void bounds(Selection selection, String... functions) {
        for (String function : functions) {
            if (workshop.dice().in(70)) {
                selection.add(function, "ts");
            }
        }
    }

    private static String seconds(int seconds) {
        return "INTERVAL '" + seconds + "' SECOND";
    }

    /** A windowing function over a table. */
    String window(Relation input) {
        Dice dice = workshop.dice();
        int size = dice.of(SIZES);
        int times = dice.between(2, 4);
        String source =
                "(TABLE " + input.table() + ", DESCRIPTOR(" + input.traits().time() + "), ";
        String offset = dice.in(15) ? ", " + seconds(dice.between(-1, 1)) : "";
        return switch (dice.below(3)) {
            case 0 -> "TABLE(TUMBLE" + source + seconds(size) + offset + "))";
            case 1 -> "TABLE(HOP" + source + seconds(size) + ", " + seconds(size * times) + "))";
            default -> "TABLE(CUMULATE" + source + seconds(size) + ", " + seconds(size * times) + "))";
        };
    }

    private String session(Relation input, List<Scope.Column> keys) {
        String by = keys.isEmpty() ? "" : " PARTITION BY " + Workshop.joined(", ", keys);
        return "TABLE(SESSION(TABLE " + input.table() + by + ", DESCRIPTOR("
                + input.traits().time() + "), " + seconds(workshop.dice().of(SIZES)) + "))";
    }

    /** Aggregates over windows in GROUP BY. */
    Relation grouped(Relation input) {
        Dice dice = workshop.dice();
        String time = input.traits().time();
        String name = dice.of("TUMBLE", "HOP", "SESSION");
        String size = seconds(dice.of(SIZES));
        String window = "(" + time + ", " + (name.equals("HOP") ? seconds(dice.of(SIZES)) + ", " : "") + size + ")";
        List<Scope.Column> keys = plain.keys(input, dice.below(3));
        Selection selection = new Selection(workshop).addAll(keys);
        bounds(selection, name + "_START" + window, name + "_END" + window);
        workshop.addAggregates(selection, dice.between(1, 3), name.equals("TUMBLE") ? input : input.unordered());
        String by = keys.isEmpty() ? "" : ", " + Workshop.joined(", ", keys);
        return selection.from(
                false,
                input.source(),
                workshop.where(input, 20),
                " GROUP BY " + name + window + by,
                workshop.having(input));
    }

    /** Rows of windows that a table function makes. */
    Relation rowsOfWindows(Relation input) {
        Selection selection = new Selection(workshop).addAll(input.columns());
        bounds(selection, "window_start", "window_end", "window_time");
        return selection.from(false, window(input), workshop.where(input, 30));
    }

    /** Aggregates over the rows before each. */
    Relation over(Relation input) {
        Dice dice = workshop.dice();
        String frame = dice.of(
                "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                "ROWS BETWEEN " + dice.between(1, 4) + " PRECEDING AND CURRENT ROW",
                "RANGE BETWEEN " + seconds(dice.of(SIZES)) + " PRECEDING AND CURRENT ROW");
        List<Scope.Column> keys = plain.keys(input, dice.below(2));
        String partition = keys.isEmpty() ? "" : "PARTITION BY " + Workshop.joined(", ", keys) + " ";
        Selection selection = new Selection(workshop).addAll(input.columns());
        int count = dice.between(1, 3);
        for (int at = 0; at < count; at++) {
            String family = dice.of("int", "big", "dbl", "dec", "text");
            selection.add(Sql.line(workshop.expression("over." + family, 2, input.scope()), " OVER w"), family);
        }
        return selection.from(
                false,
                input.source(),
                workshop.where(input, 20),
                " WINDOW w AS (" + partition + "ORDER BY " + input.traits().time() + " " + frame + ")");
    }

    /** The first or last row of each key. */
    Relation deduplicated(Relation input) {
        List<Scope.Column> keys = plain.keys(input, 1);
        if (keys.isEmpty()) {
            return over(input);
        }
        String rank = workshop.name();
        Sql numbered = Sql.line(
                "SELECT *, ROW_NUMBER() OVER (PARTITION BY " + keys.get(0).name() + " ORDER BY "
                        + input.traits().time() + workshop.dice().of(" ASC", " DESC") + ") AS " + rank + " FROM ",
                input.source());
        return new Selection(workshop).addAll(input.columns()).from(false, "(", numbered, ") WHERE " + rank + " = 1");
    }
}
