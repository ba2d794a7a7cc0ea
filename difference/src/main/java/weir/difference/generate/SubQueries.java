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

    /** Each row with rows of another relation that are found for it; with CROSS JOIN Flink loses those for which there are none to sum up. */
    Relation lateral(Relation input, Relation other) {
        List<Match> matches = Match.of(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        Dice dice = workshop.dice();
        Match match = dice.of(matches);
        Selection found = new Selection(workshop);
        boolean summed = dice.in(50);
        Relation beside = summed ? summed(found, match, other) : first(found, match, other);
        boolean left = summed || dice.in(40);
        return new Selection(workshop)
                .addAll(dice.some(MOST_COLUMNS, input.columns()))
                .addAll(beside.columns())
                .from(
                        false,
                        input.source(),
                        left ? " LEFT JOIN LATERAL (" : " CROSS JOIN LATERAL (",
                        beside.query(),
                        ") AS " + workshop.name() + (left ? " ON TRUE" : ""));
    }

    private Relation first(Selection found, Match match, Relation other) {
        List<Scope.Column> columns = other.of(Plain.ORDERED);
        String order = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.name() + workshop.dice().of("", " DESC"))
                        .toList());
        String limit = " LIMIT " + workshop.dice().between(LEAST_RANK, 4);
        return found.addAll(columns)
                .from(false, other.source(), " WHERE " + match.text(), " ORDER BY " + order + limit);
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
