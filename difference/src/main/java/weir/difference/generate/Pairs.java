package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that have two inputs: joins, set operations, sub-queries. */
final class Pairs {
    private static final List<String> KINDS = List.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
    private static final List<String> SETS =
            List.of("UNION ALL", "UNION", "INTERSECT", "INTERSECT ALL", "EXCEPT", "EXCEPT ALL");
    /** Flink compares only those columns that are asked for in the end. */
    private static final List<String> CUT_SHORT = List.of("INTERSECT ALL", "EXCEPT ALL");

    private static final int MOST_COLUMNS = 5;

    private final Workshop workshop;

    Pairs(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Columns of the same family, one of each side. */
    private record Match(Scope.Column left, Scope.Column right) {
        String text() {
            return left.name() + " = " + right.name();
        }
    }

    private List<Match> matches(Relation left, Relation right) {
        List<Match> matches = new ArrayList<>();
        for (Scope.Column one : left.of(Workshop.KEYS)) {
            for (Scope.Column other : right.of(Workshop.KEYS)) {
                boolean times = one.name().equals(left.traits().time())
                        || other.name().equals(right.traits().time());
                if (one.family().equals(other.family()) && !times) {
                    matches.add(new Match(one, other));
                }
            }
        }
        return matches;
    }

    /** A regular join, or the left side where no columns go together. */
    Relation join(Relation left, Relation right) {
        List<Match> matches = matches(left, right);
        if (matches.isEmpty()) {
            return left;
        }
        Scope scope = new Scope(Relation.both(left, right));
        Sql extra = workshop.dice().in(30) ? Sql.maybe(" AND ", workshop.condition(scope)) : Sql.word("");
        return new Selection(workshop)
                .addAll(workshop.dice().some(MOST_COLUMNS, scope.columns()))
                .from(
                        false,
                        left.source(),
                        " " + workshop.dice().of(KINDS) + " ",
                        right.source(),
                        " ON " + workshop.dice().of(matches).text(),
                        extra);
    }

    /** Both rows with times near each other; the sides have event time of the same type. */
    Relation intervalJoin(Relation left, Relation right) {
        List<Match> matches = matches(left, right);
        if (matches.isEmpty() || !left.timeFamily().equals(right.timeFamily())) {
            return left;
        }
        String time = right.traits().time();
        String between = left.traits().time() + " BETWEEN " + time + " - INTERVAL '"
                + workshop.dice().below(9) + "' SECOND AND " + time + " + INTERVAL '"
                + workshop.dice().below(9) + "' SECOND";
        List<Scope.Column> columns = Relation.both(left.timeless(), right).stream()
                .filter(column -> !column.name().equals(time))
                .toList();
        return new Selection(workshop)
                .addAll(workshop.dice().some(MOST_COLUMNS, columns))
                .from(
                        false,
                        left.source(),
                        " " + workshop.dice().of(KINDS) + " ",
                        right.source(),
                        " ON " + workshop.dice().of(matches).text() + " AND " + between);
    }

    /** A set operation on columns that go together. */
    Relation set(Relation left, Relation right) {
        List<Match> matches = workshop.dice().some(workshop.dice().between(1, 3), matches(left, right));
        if (matches.isEmpty()) {
            return left;
        }
        Relation above = new Selection(workshop)
                .addAll(matches.stream().map(Match::left).toList())
                .from(false, left.source(), workshop.where(left, 30));
        Relation below = new Selection(workshop)
                .addAll(matches.stream().map(Match::right).toList())
                .from(false, right.source(), workshop.where(right, 30));
        String operation = workshop.dice().of(SETS);
        Sql query = Sql.node("query", above.query(), " " + operation + " ", below.query());
        Relation set = new Relation(query, "", above.columns(), new Relation.Traits("", false, false));
        return CUT_SHORT.contains(operation) ? set.last() : set;
    }

    /** Rows of one relation that a sub-query on the other chooses. */
    Relation chosen(Relation input, Relation other) {
        List<Match> matches = matches(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        Match match = workshop.dice().of(matches);
        String key = match.left().name();
        Sql query = Sql.line("SELECT " + match.right().name() + " FROM ", other.source(), workshop.where(other, 40));
        Sql condition = switch (workshop.dice().below(5)) {
            case 0 -> Sql.line(key + " IN (", query, ")");
            case 1 -> Sql.line(key + " NOT IN (", query, ")");
            case 2 -> exists("EXISTS", match, other);
            case 3 -> exists("NOT EXISTS", match, other);
            default ->
                Sql.line(
                        key + " " + workshop.dice().of("=", "<", ">=") + " (SELECT MAX("
                                + match.right().name() + ") FROM ",
                        other.source(),
                        ")");
        };
        return new Selection(workshop)
                .addAll(input.timeless().columns())
                .from(false, input.source(), " WHERE ", condition, more(input));
    }

    private Sql more(Relation input) {
        return workshop.dice().in(25) ? Sql.maybe(" AND ", workshop.condition(input.scope())) : Sql.word("");
    }

    private static Sql exists(String word, Match match, Relation other) {
        return Sql.line(word + " (SELECT 1 FROM ", other.source(), " WHERE " + match.text() + ")");
    }
}
