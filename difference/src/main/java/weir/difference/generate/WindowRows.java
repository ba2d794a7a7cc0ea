package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.query.Dice;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that look at the rows of one window at a time: joins of windows, the first rows of each. */
final class WindowRows {
    private static final List<String> KINDS = List.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
    private static final int MOST_COLUMNS = 5;
    private static final int MOST_ROWS = 3;

    private final Workshop workshop;
    private final Plain plain;
    private final Timed timed;

    WindowRows(Workshop workshop, Plain plain, Timed timed) {
        this.workshop = workshop;
        this.plain = plain;
        this.timed = timed;
    }

    /** Rows of two tables that are in the same window. */
    Relation joined(Relation left, Relation right) {
        List<Match> matches = Match.of(left, right);
        if (matches.isEmpty() || !left.timeFamily().equals(right.timeFamily())) {
            return left;
        }
        Window window = Window.any(workshop.dice());
        Match match = workshop.dice().of(matches);
        return workshop.dice().in(70) ? join(left, right, window, match) : chosen(left, right, window, match);
    }

    private Relation join(Relation left, Relation right, Window window, Match match) {
        String one = workshop.name();
        String other = workshop.name();
        List<Scope.Column> columns = new ArrayList<>(left.withoutTime());
        columns.addAll(right.withoutTime());
        Sql extra = workshop.dice().in(25) ? Sql.maybe(" AND ", workshop.condition(new Scope(columns))) : Sql.word("");
        Selection selection = new Selection(workshop).addAll(workshop.dice().some(MOST_COLUMNS, columns));
        if (workshop.dice().in(60)) {
            selection.add(workshop.dice().of(one, other) + ".window_start", "ts");
        }
        return selection.from(
                false,
                rows(left, window, one),
                " " + workshop.dice().of(KINDS) + " ",
                rows(right, window, other),
                " ON " + match.text() + same(one, other),
                extra);
    }

    private static String rows(Relation table, Window window, String alias) {
        return "(SELECT * FROM " + window.of(table) + ") AS " + alias;
    }

    private static String same(String one, String other) {
        return " AND " + one + ".window_start = " + other + ".window_start AND " + one + ".window_end = " + other
                + ".window_end";
    }

    private Relation chosen(Relation left, Relation right, Window window, Match match) {
        String one = workshop.name();
        String other = workshop.name();
        String rows = rows(right, window, other);
        String condition = workshop.dice()
                .of(
                        match.left().name() + " IN (SELECT " + match.right().name() + " FROM " + rows + " WHERE TRUE",
                        "EXISTS (SELECT * FROM " + rows + " WHERE " + match.text(),
                        "NOT EXISTS (SELECT * FROM " + rows + " WHERE " + match.text());
        return new Selection(workshop)
                .addAll(left.withoutTime())
                .from(false, rows(left, window, one), " WHERE " + condition + same(one, other) + ")");
    }

    /** The first rows of each window by all their columns, which leaves nothing to chance. */
    Relation top(Relation table) {
        Dice dice = workshop.dice();
        Relation rows = dice.in(50) ? timed.bounded(table) : rowsOf(table);
        List<Scope.Column> columns = plain.orderable(rows).stream()
                .filter(column -> !Timed.BOUNDS.contains(column.name()))
                .toList();
        if (columns.isEmpty()) {
            return timed.rowsOfWindows(table);
        }
        List<Scope.Column> keys = dice.in(50) ? List.of() : dice.some(1, plain.keys(rows, 1));
        String order = plain.order(columns);
        String rank = workshop.name();
        Selection selection = new Selection(workshop).addAll(columns);
        if (dice.in(50)) {
            selection.add(rank, "big");
        }
        return selection.from(
                false, numbered(rows, keys, order, rank), " WHERE " + rank + " <= " + dice.between(1, MOST_ROWS));
    }

    private Relation rowsOf(Relation table) {
        Sql query = Sql.line("SELECT * FROM " + Window.any(workshop.dice()).of(table), workshop.where(table, 20));
        return new Relation(query, "", table.columns(), table.traits());
    }

    private static Sql numbered(Relation rows, List<Scope.Column> keys, String order, String rank) {
        String by = keys.isEmpty() ? "" : ", " + Workshop.joined(", ", keys);
        return Sql.line(
                "(SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end" + by + " ORDER BY " + order
                        + ") AS " + rank + " FROM ",
                rows.source(),
                ")");
    }

    /** The first or last row of each window and key by time. */
    Relation deduplicated(Relation table) {
        List<Scope.Column> keys = plain.keys(table, 1);
        String rank = workshop.name();
        String order = table.traits().time() + workshop.dice().of(" ASC", " DESC");
        return new Selection(workshop)
                .addAll(table.columns())
                .from(false, numbered(rowsOf(table), keys, order, rank), " WHERE " + rank + " = 1");
    }
}
