package weir.difference.generate;

import java.util.List;
import weir.difference.query.Dice;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that go by event time: windows, OVER, de-duplication. */
final class Timed {
    /** What a windowing function adds to its rows. */
    static final List<String> BOUNDS = List.of("window_start", "window_end");

    /** Longer than the rows of a table take. */
    private static final int ALL_SECONDS = 900;

    private final Workshop workshop;
    private final Plain plain;

    Timed(Workshop workshop, Plain plain) {
        this.workshop = workshop;
        this.plain = plain;
    }

    /** Aggregates over windows that a table function makes; the input is a table. */
    Relation windowed(Relation input) {
        if (workshop.dice().in(20)) {
            return sessions(input);
        }
        Window window = Window.any(workshop.dice());
        List<Scope.Column> keys = plain.keys(input, workshop.dice().below(3));
        Selection selection = new Selection(workshop).addAll(keys);
        bounds(selection, "window_start", "window_end");
        return aggregated(selection, window.isPartition() ? input : input.unordered(), window.of(input), keys);
    }

    private Relation sessions(Relation input) {
        List<Scope.Column> keys = plain.keys(input, workshop.dice().below(2));
        Selection selection = new Selection(workshop).addAll(keys);
        bounds(selection, "window_start", "window_end");
        return aggregated(selection, input.unordered(), session(input, keys), keys);
    }

    /** Aggregates over windows, with the bounds of the windows under their own names. */
    Relation bounded(Relation input) {
        Window window = Window.any(workshop.dice());
        List<Scope.Column> keys = plain.keys(input, workshop.dice().below(2));
        Selection selection =
                new Selection(workshop).addAll(keys).keep("window_start", "ts").keep("window_end", "ts");
        workshop.addAggregates(selection, workshop.dice().between(1, 2), input.unordered());
        return selection.from(
                false,
                window.of(input),
                workshop.where(input, 20),
                " GROUP BY window_start, window_end" + (keys.isEmpty() ? "" : ", " + Workshop.joined(", ", keys)));
    }

    private Relation aggregated(Selection selection, Relation input, String rows, List<Scope.Column> keys) {
        workshop.addAggregates(selection, workshop.dice().between(1, 3), input);
        Sql by = keys.isEmpty() ? Sql.word("") : Sql.line(", ", plain.grouping(keys));
        Relation groups = selection.from(
                false,
                rows,
                workshop.where(input, 20),
                " GROUP BY window_start, window_end",
                by,
                workshop.having(input));
        return by.text().contains("(") ? groups.last() : groups;
    }

    private void bounds(Selection selection, String... functions) {
        for (String function : functions) {
            if (workshop.dice().in(70)) {
                selection.add(function, "ts");
            }
        }
    }

    private String session(Relation input, List<Scope.Column> keys) {
        String by = keys.isEmpty() ? "" : " PARTITION BY " + Workshop.joined(", ", keys);
        return "TABLE(SESSION(TABLE " + input.table() + by + ", DESCRIPTOR("
                + input.traits().time() + "), " + Window.seconds(workshop.dice().of(Window.SIZES)) + "))";
    }

    /** Aggregates over windows in GROUP BY. */
    Relation grouped(Relation input) {
        Dice dice = workshop.dice();
        String time = input.traits().time();
        String name = dice.of("TUMBLE", "HOP", "SESSION");
        String size = Window.seconds(dice.of(Window.SIZES));
        String window = "(" + time + ", " + (name.equals("HOP") ? Window.seconds(dice.of(Window.SIZES)) + ", " : "")
                + size + ")";
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
        return selection.from(false, Window.any(workshop.dice()).of(input), workshop.where(input, 30));
    }

    /** Aggregates over the rows before each. */
    Relation over(Relation input) {
        Dice dice = workshop.dice();
        String frame = dice.of(
                "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                "ROWS BETWEEN " + dice.between(1, 4) + " PRECEDING AND CURRENT ROW",
                "RANGE BETWEEN " + Window.seconds(rangeSeconds()) + " PRECEDING AND CURRENT ROW");
        List<Scope.Column> keys = plain.keys(input, dice.below(2));
        String partition = keys.isEmpty() ? "" : "PARTITION BY " + Workshop.joined(", ", keys) + " ";
        Selection selection = new Selection(workshop).addAll(input.columns());
        addOvers(selection, List.of("over.int", "over.big", "over.dbl", "over.dec", "over.text"), input);
        return selection.from(
                false,
                input.source(),
                workshop.where(input, 20),
                " WINDOW w AS (" + partition + "ORDER BY " + input.traits().time() + " " + frame + ")");
    }

    /** Where rows may be late, nothing of a range is over before the rows are: what is over decides in Flink which rows are late. */
    private int rangeSeconds() {
        boolean late = workshop.tables().stream().anyMatch(table -> table.time().late());
        return late ? ALL_SECONDS : workshop.dice().of(Window.SIZES);
    }

    private void addOvers(Selection selection, List<String> families, Relation input) {
        int count = workshop.dice().between(1, 3);
        for (int at = 0; at < count; at++) {
            String family = workshop.dice().of(families);
            Sql call = workshop.expression(family, 2, input.scope());
            selection.add(Sql.line(call, " OVER w"), family.substring(family.indexOf('.') + 1));
        }
    }

    /** Each row with values of rows before it, or with its number: Flink does not plan both at once. */
    Relation beside(Relation input) {
        List<Scope.Column> keys = plain.keys(input, workshop.dice().below(2));
        String partition = keys.isEmpty() ? "" : "PARTITION BY " + Workshop.joined(", ", keys) + " ";
        Selection selection = new Selection(workshop).addAll(input.columns());
        List<String> before = List.of("row.int", "row.text", "row.big");
        addOvers(selection, workshop.dice().in(20) ? List.of("number.big") : before, input);
        return selection.from(
                false,
                input.source(),
                workshop.where(input, 20),
                " WINDOW w AS (" + partition + "ORDER BY " + input.traits().time() + ")");
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
