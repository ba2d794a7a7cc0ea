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
        Sql inner = inner(workshop.dice().of(matches), input, other);
        String key = asked.left().name();
        return switch (workshop.dice().below(3)) {
            case 0 ->
                Sql.line(
                        key + " " + workshop.dice().of(MEMBERSHIPS) + " (SELECT "
                                + asked.right().name(),
                        inner,
                        ")");
            case 1 -> Sql.line(workshop.dice().of(QUANTIFIERS) + " (SELECT 1", inner(asked, input, other), ")");
            default ->
                Sql.line(
                        key + " " + workshop.dice().of(COMPARISONS) + " (SELECT MAX("
                                + asked.right().name() + ")",
                        inner,
                        ")");
        };
    }

    /** FROM and WHERE of a sub-query, which in half of all cases is about the row around it. */
    private Sql inner(Match match, Relation input, Relation other) {
        return workshop.dice().in(50)
                ? correlated(match, input, other)
                : Sql.line(" FROM ", other.source(), workshop.where(other, 40));
    }

    private Sql correlated(Match match, Relation input, Relation other) {
        Scope scope = workshop.dice().in(50) ? other.scope() : new Scope(Relation.both(input.timeless(), other));
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
            selection.add(Sql.line("(SELECT ", aggregate, correlated(dice.of(matches), input, other), ")"), family);
        }
        return selection.from(false, input.source(), workshop.where(input, 20));
    }

    /** Each row with rows of another relation that are found for it. */
    Relation lateral(Relation input, Relation other) {
        List<Match> matches = Match.of(input, other);
        if (matches.isEmpty()) {
            return input;
        }
        Dice dice = workshop.dice();
        Selection found = new Selection(workshop);
        Match match = dice.of(matches);
        Relation beside = dice.in(50) ? first(found, match, other) : summed(found, match, input, other);
        Selection selection = new Selection(workshop).addAll(dice.some(MOST_COLUMNS, input.columns()));
        String alias = workshop.name();
        boolean left = dice.in(40);
        return selection
                .addAll(beside.columns())
                .from(
                        false,
                        input.source(),
                        left ? " LEFT JOIN LATERAL (" : " CROSS JOIN LATERAL (",
                        beside.query(),
                        ") AS " + alias + (left ? " ON TRUE" : ""));
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

    private Relation summed(Selection found, Match match, Relation input, Relation other) {
        workshop.addAggregates(found, workshop.dice().between(1, 2), other.unordered());
        return found.before(correlated(match, input, other));
    }
}
