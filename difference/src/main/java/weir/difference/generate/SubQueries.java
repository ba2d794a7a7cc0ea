package weir.difference.generate;

import java.util.List;
import weir.difference.query.Dice;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** Queries within queries: in conditions, among the columns, and beside a table; they may look at the rows around them. */
final class SubQueries {
    private static final List<String> QUANTIFIERS = List.of("EXISTS", "NOT EXISTS");
    private static final List<String> MEMBERSHIPS = List.of("IN", "NOT IN");
    private static final List<String> COMPARISONS = List.of("=", "<", ">=");
    /** Families whose aggregates LATERAL may have: Flink makes NULL of COUNT where there are no rows and another aggregate. */
    private static final List<String> BESIDE = List.of("int", "text", "dec");

    private static final int MOST_COLUMNS = 4;
    /** Flink takes back no row of a Top-1 over rows that only come. */
    private static final int LEAST_RANK = 2;

    private final Workshop workshop;

    SubQueries(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Rows of one relation that a sub-query on the other chooses. */
    Relation chosen(Relation input, Relation other) {
        List<Match> matches = Match.of(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        return new Selection(workshop)
                .addAll(input.timeless().columns())
                .from(false, input.source(), " WHERE ", condition(matches, input, other), more(input));
    }

    private Sql condition(List<Match> matches, Relation input, Relation other) {
        Match asked = workshop.dice().of(matches);
        Match also = workshop.dice().of(matches);
        String key = asked.left().name();
        Scope both = new Scope(Relation.both(input.timeless(), other));
        return switch (workshop.dice().below(3)) {
            case 0 ->
                Sql.line(
                        key + " " + workshop.dice().of(MEMBERSHIPS) + " (SELECT "
                                + asked.right().name(),
                        workshop.dice().in(50) ? correlated(also, other, both) : alone(other),
                        ")");
            case 1 ->
                Sql.line(
                        workshop.dice().of(QUANTIFIERS) + " (SELECT 1",
                        workshop.dice().in(80) ? correlated(asked, other, both) : alone(other),
                        ")");
            default ->
                Sql.line(
                        key + " " + workshop.dice().of(COMPARISONS) + " (SELECT MAX("
                                + asked.right().name() + ")",
                        workshop.dice().in(50) ? correlated(also, other) : alone(other),
                        ")");
        };
    }

    private Sql alone(Relation other) {
        return Sql.line(" FROM ", other.source(), workshop.where(other, 40));
    }

    /** Of aggregates Flink finds none where a column of the row around them is NULL, so conditions are about their own rows. */
    private Sql correlated(Match match, Relation other) {
        return correlated(match, other, other.scope());
    }

    private Sql correlated(Match match, Relation other, Scope scope) {
        Sql extra = workshop.dice().in(40) ? Sql.maybe(" AND ", workshop.condition(scope)) : Sql.word("");
        return Sql.line(" FROM ", other.source(), " WHERE " + match.text(), extra);
    }

    private Sql more(Relation input) {
        return workshop.dice().in(25) ? Sql.maybe(" AND ", workshop.condition(input.scope())) : Sql.word("");
    }

    /** Each row with what a sub-query says about it. */
    Relation described(Relation input, Relation other) {
        List<Match> matches = Match.of(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        Dice dice = workshop.dice();
        Selection selection = new Selection(workshop).addAll(dice.some(MOST_COLUMNS, input.columns()));
        int count = dice.between(1, 2);
        for (int at = 0; at < count; at++) {
            String family = dice.of("int", "big", "text", "dec");
            Sql aggregate = workshop.expression("agg." + family, 1, other.scope());
            selection.add(Sql.line("(SELECT ", aggregate, correlated(dice.of(matches), other), ")"), family);
        }
        return selection.from(false, input.source(), workshop.where(input, 20));
    }

    /** Each row with what is summed up for it; with CROSS JOIN Flink loses those for which there is nothing. */
    Relation lateral(Relation input, Relation other) {
        List<Match> matches = Match.of(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        Relation beside = summed(new Selection(workshop), workshop.dice().of(matches), other);
        return new Selection(workshop)
                .addAll(workshop.dice().some(MOST_COLUMNS, input.columns()))
                .addAll(beside.columns())
                .from(
                        false,
                        input.source(),
                        " LEFT JOIN LATERAL (",
                        beside.query(),
                        ") AS " + workshop.name() + " ON TRUE");
    }

    /** The first rows of each key of a table, of which Flink plans this form alone, and in which NULL finds itself. */
    Relation firstOfKeys(Relation table) {
        List<Scope.Column> keys = workshop.dice().some(1, table.of(Workshop.KEYS));
        List<Scope.Column> columns = table.of(Plain.ORDERED).stream()
                .filter(column -> !keys.contains(column))
                .toList();
        if (keys.isEmpty() || columns.isEmpty()) {
            return table;
        }
        Scope.Column key = keys.get(0);
        Scope.Column named = new Scope.Column(workshop.name(), key.family());
        Selection found = new Selection(workshop).addAll(columns);
        String where = " WHERE " + key.name() + " = " + named.name();
        Relation first = found.from(false, table.source(), where, " ORDER BY " + order(columns) + limit());
        return new Selection(workshop)
                .addAll(List.of(named))
                .addAll(first.columns())
                .from(
                        false,
                        "(SELECT DISTINCT " + key.name() + " AS " + named.name() + " FROM " + table.table() + ") AS "
                                + workshop.name() + " CROSS JOIN LATERAL (",
                        first.query(),
                        ") AS " + workshop.name() + " WHERE " + named.name() + " IS NOT NULL");
    }

    private String order(List<Scope.Column> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> column.name() + workshop.dice().of("", " DESC"))
                        .toList());
    }

    private String limit() {
        return " LIMIT " + workshop.dice().between(LEAST_RANK, 4);
    }

    private Relation summed(Selection found, Match match, Relation other) {
        int count = workshop.dice().between(1, 2);
        for (int at = 0; at < count; at++) {
            String family = workshop.dice().of(BESIDE);
            found.add(aggregate(family, other), family);
        }
        return found.before(correlated(match, other));
    }

    private Sql aggregate(String family, Relation other) {
        return workshop.expression("agg." + family, 1, other.scope());
    }
}
