package weir.difference.generate;

import java.util.List;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that need no time: projections, filters, groups, Top-N. */
final class Plain {
    /** Families that have an order. */
    static final List<String> ORDERED =
            List.of("int", "big", "text", "bool", "date", "dec", "ts", "dbl", "time", "ltz");

    private static final int MOST_AGGREGATES = 3;
    /** Flink takes back no row of a Top-1 over rows that only come. */
    private static final int LEAST_RANK = 2;

    private final Workshop workshop;

    Plain(Workshop workshop) {
        this.workshop = workshop;
    }

    Relation project(Relation input) {
        Selection selection = new Selection(workshop);
        if (workshop.dice().in(50)) {
            selection.addAllOf(input);
        }
        workshop.addExpressions(selection, workshop.dice().between(1, 3), input);
        return selection.from(input.traits().ordered(), input.source(), workshop.where(input, 50));
    }

    Relation distinct(Relation input) {
        List<Scope.Column> keys = keys(input, 3);
        if (keys.isEmpty()) {
            return group(input);
        }
        return new Selection(workshop)
                .addAll(keys)
                .from("SELECT DISTINCT ", false, input.source(), workshop.where(input, 30));
    }

    /** Groups, or all rows of a table at once: of nothing Flink makes no row, unless its planner sees that it is nothing. */
    Relation group(Relation input) {
        List<Scope.Column> keys = keys(input, workshop.dice().below(3));
        if (keys.isEmpty() && input.table().isEmpty()) {
            return project(input.timeless());
        }
        Selection selection = new Selection(workshop);
        List<Scope.Column> shown = workshop.dice().some(workshop.dice().between(0, keys.size()), keys);
        selection.addAll(shown);
        workshop.addAggregates(selection, workshop.dice().between(1, MOST_AGGREGATES), input);
        Sql by = keys.isEmpty() ? Sql.word("") : Sql.line(" GROUP BY ", grouping(keys));
        Relation groups = selection.from(
                false, input.source(), workshop.where(input, keys.isEmpty() ? 0 : 25), by, workshop.having(input));
        return by.text().contains("(") ? groups.last() : groups;
    }

    /** All groups in one JSON object, whose members have the keys for names. */
    Relation object(Relation input) {
        List<Scope.Column> keys = keys(input, 1);
        if (keys.isEmpty() || input.table().isEmpty()) {
            return group(input);
        }
        Selection groups = new Selection(workshop);
        String name = groups.add("COALESCE(CAST(" + keys.get(0).name() + " AS STRING), 'none')", "text");
        String family = workshop.dice().of("int", "text", "dec");
        String value = groups.add(workshop.expression("agg." + family, 1, input.scope()), family);
        Relation values =
                groups.from(false, input.source(), " GROUP BY " + keys.get(0).name());
        Selection selection = new Selection(workshop);
        selection.add(
                "JSON_OBJECTAGG(KEY " + name + " VALUE " + value
                        + workshop.dice().of("", " NULL ON NULL", " ABSENT ON NULL") + ")",
                "text");
        return selection.from(false, values.source());
    }

    /** What stands behind GROUP BY: the columns, or sets of them. */
    Sql grouping(List<Scope.Column> keys) {
        String all = Workshop.joined(", ", keys);
        if (keys.size() < 2 || workshop.dice().in(60)) {
            return Sql.word(all);
        }
        String sets = "GROUPING SETS ((" + all + "), (" + keys.get(0).name() + "), ())";
        return Sql.word(workshop.dice().of("ROLLUP (" + all + ")", "CUBE (" + all + ")", sets));
    }

    /** Columns to group by. */
    List<Scope.Column> keys(Relation input, int count) {
        return workshop.dice()
                .some(
                        count,
                        input.of(Workshop.KEYS).stream()
                                .filter(column ->
                                        !column.name().equals(input.traits().time()))
                                .toList());
    }

    /** The first rows of each group, or of all, in an order that leaves no two rows to chance. */
    Relation top(Relation input) {
        List<Scope.Column> columns = orderable(input);
        if (columns.isEmpty()) {
            return project(input);
        }
        String order = order(columns);
        if (workshop.dice().in(30)) {
            return limited(input, columns, order);
        }
        if (workshop.dice().in(20)) {
            return qualified(input, columns, order);
        }
        String rank = workshop.name();
        Sql numbered = Sql.node(
                "query",
                "SELECT " + Workshop.joined(", ", columns) + ", ROW_NUMBER() OVER (",
                partition(columns),
                "ORDER BY " + order + ") AS " + rank + " FROM ",
                input.source());
        boolean ranked = workshop.dice().in(50);
        Selection selection = new Selection(workshop).addAll(columns);
        if (ranked) {
            selection.add(rank, "big");
        }
        int count = workshop.dice().between(LEAST_RANK, 4);
        return selection.from(false, "(", numbered, ") WHERE " + rank + " <= " + count);
    }

    private Relation limited(Relation input, List<Scope.Column> columns, String order) {
        String limit = " LIMIT " + workshop.dice().between(1, 8);
        return new Selection(workshop).addAll(columns).from(false, input.source(), " ORDER BY ", order, limit);
    }

    private Relation qualified(Relation input, List<Scope.Column> columns, String order) {
        return new Selection(workshop)
                .addAll(columns)
                .from(
                        false,
                        input.source(),
                        workshop.where(input, 30),
                        " QUALIFY ROW_NUMBER() OVER (",
                        partition(columns),
                        "ORDER BY " + order + ") <= " + workshop.dice().between(LEAST_RANK, 4));
    }

    /** Aggregates over the rows that are not behind each in an order that is no order of time: Flink only knows them going up. */
    Relation over(Relation input) {
        List<Scope.Column> columns = orderable(input);
        if (columns.isEmpty()) {
            return project(input);
        }
        Scope.Column by = workshop.dice().of(columns);
        Selection selection = new Selection(workshop).addAll(input.columns());
        int count = workshop.dice().between(1, 2);
        for (int at = 0; at < count; at++) {
            String family = workshop.dice().of("int", "big", "dec", "text");
            selection.add(Sql.line(workshop.expression("peers." + family, 2, input.scope()), " OVER w"), family);
        }
        return selection.from(
                false,
                input.source(),
                workshop.where(input, 20),
                " WINDOW w AS (",
                partition(columns),
                "ORDER BY " + by.name() + ")");
    }

    private Object partition(List<Scope.Column> columns) {
        List<Scope.Column> keys = columns.stream()
                .filter(column -> Workshop.KEYS.contains(column.family()))
                .toList();
        return keys.isEmpty() || workshop.dice().in(30)
                ? ""
                : "PARTITION BY " + workshop.dice().of(keys).name() + " ";
    }

    /** The columns whose values have an order. */
    List<Scope.Column> orderable(Relation input) {
        return input.of(ORDERED).stream()
                .filter(column -> !column.name().equals(input.traits().time()))
                .toList();
    }

    /** An order by all these columns, each up or down. */
    String order(List<Scope.Column> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> column.name() + workshop.dice().of("", " DESC", " ASC", " NULLS LAST"))
                        .toList());
    }
}
