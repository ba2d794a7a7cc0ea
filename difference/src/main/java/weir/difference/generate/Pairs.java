package weir.difference.generate;

import java.util.List;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Steps that have two inputs: joins, set operations. */
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

    /** A regular join, or the left side where no columns go together. */
    Relation join(Relation left, Relation right) {
        List<Match> matches = Match.of(left, right);
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
        List<Match> matches = Match.of(left, right);
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

    /** Rows with the version of the other side's row that was true at their time. */
    Relation temporalJoin(Relation left, Relation versions) {
        Scope scope = new Scope(Relation.both(left.timeless(), versions.timeless()));
        Sql extra = workshop.dice().in(25) ? Sql.maybe(" AND ", workshop.condition(scope)) : Sql.word("");
        List<Scope.Column> columns = Relation.both(left, versions).stream()
                .filter(column -> !column.name().equals(versions.traits().time()))
                .toList();
        return new Selection(workshop)
                .addAll(workshop.dice().some(MOST_COLUMNS, columns))
                .from(
                        false,
                        left.source(),
                        workshop.dice().of(" JOIN ", " LEFT JOIN "),
                        versions.source(),
                        " FOR SYSTEM_TIME AS OF " + left.table() + "."
                                + left.traits().time() + " ON "
                                + new Match(
                                                left.columns().get(0),
                                                versions.columns().get(0))
                                        .text(),
                        extra);
    }

    /** A set operation on columns that go together. */
    Relation set(Relation left, Relation right) {
        List<Match> matches = workshop.dice().some(workshop.dice().between(1, 3), Match.of(left, right));
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
}
