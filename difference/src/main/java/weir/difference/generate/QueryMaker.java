package weir.difference.generate;

import weir.difference.engine.Mode;
import weir.difference.query.Dice;
import weir.difference.query.Grammar;

/** Makes cases: a table, and some steps on top of it, each of which is a query over the one before. */
public final class QueryMaker {
    private static final int EXPRESSIONS_PERCENT = 30;
    private static final int TIMED_PERCENT = 50;

    private final Grammar grammar = Grammar.load();
    private final Mode mode;

    /** Makes cases that have one answer in {@code mode}. */
    public QueryMaker(Mode mode) {
        this.mode = mode;
    }

    /** The case of a seed. */
    public Case make(long seed) {
        Dice dice = new Dice(seed);
        Workshop workshop = new Workshop(dice, grammar, mode);
        Steps steps = new Steps(workshop);
        Relation result = dice.in(EXPRESSIONS_PERCENT)
                ? steps.expressions()
                : dice.in(TIMED_PERCENT) ? steps.timed() : steps.untimed();
        return new Case(workshop.tables(), result.query());
    }

    /** What may follow what. */
    private static final class Steps {
        private final Workshop workshop;
        private final Dice dice;
        private final Plain plain;
        private final Pairs pairs;
        private final SubQueries subQueries;
        private final Unfolding unfolding;
        private final Timed timed;
        private final WindowRows windowRows;

        Steps(Workshop workshop) {
            this.workshop = workshop;
            this.dice = workshop.dice();
            this.plain = new Plain(workshop);
            this.pairs = new Pairs(workshop);
            this.subQueries = new SubQueries(workshop);
            this.unfolding = new Unfolding(workshop);
            this.timed = new Timed(workshop, plain);
            this.windowRows = new WindowRows(workshop, plain, timed);
        }

        Relation expressions() {
            return plain.project(workshop.table());
        }

        Relation untimed() {
            Relation result = step(workshop.table());
            for (int more = dice.below(3); more > 0 && !result.traits().last(); more--) {
                result = step(result);
            }
            return result;
        }

        /** A step that keeps nothing of event time. */
        private Relation step(Relation input) {
            return switch (dice.below(13)) {
                case 0 -> plain.project(input.timeless());
                case 1 -> plain.distinct(input);
                case 2, 3 -> dice.in(15) ? plain.object(input) : plain.group(input);
                case 4 -> first(input);
                case 5, 6 -> pairs.join(input, side());
                case 7 -> pairs.set(input, side());
                case 8, 9 -> lookingAround(input.timeless());
                case 10 -> unfolded(input.timeless());
                case 11 -> plain.over(input.timeless());
                default -> subQueries.chosen(input, side());
            };
        }

        /** In batch mode Flink gives a row's number the name of what OVER found. */
        private Relation first(Relation input) {
            return workshop.isBatch() && input.says(" OVER w") ? plain.project(input) : plain.top(input);
        }

        /** Flink plans no rows of collections below sub-queries about the rows around them. */
        private Relation lookingAround(Relation input) {
            if (input.says("UNNEST(")) {
                return plain.project(input);
            } else if (dice.in(20)) {
                return subQueries.firstOfKeys(workshop.table());
            }
            return dice.in(50) ? subQueries.described(input, side()) : subQueries.lateral(input, side());
        }

        /** Nor such sub-queries below rows of collections. */
        private Relation unfolded(Relation input) {
            boolean around = input.says("LATERAL (") || input.says(", (SELECT ") || input.says("EXISTS (");
            return around ? plain.project(input) : unfolding.unnest(input);
        }

        /** What another relation is joined with. */
        private Relation side() {
            Relation table = workshop.table();
            Relation side = switch (dice.below(5)) {
                case 0 -> plain.group(table);
                case 1 -> plain.project(table);
                case 2 -> plain.distinct(table);
                default -> table;
            };
            return side.traits().last() ? table : side;
        }

        Relation timed() {
            Relation result = dice.in(30) ? twoTables() : dice.in(10) ? besideOthers() : oneTable();
            return dice.in(30) && !result.traits().last() ? step(result) : result;
        }

        private Relation twoTables() {
            Relation table = workshop.timedTable(false);
            return switch (dice.below(3)) {
                case 0 -> pairs.intervalJoin(table, workshop.timedTable(false));
                case 1 -> windowRows.joined(table, workshop.timedTable(false));
                default -> pairs.temporalJoin(table, workshop.versions(table));
            };
        }

        /** Of rows of the same time Flink looks at the last one only, for all of them. */
        private Relation besideOthers() {
            return timed.beside(workshop.tableOfMoments());
        }

        private Relation oneTable() {
            return overTime(workshop.timedTable(dice.in(50)));
        }

        private Relation overTime(Relation table) {
            Relation input = dice.in(20) ? plain.project(table) : table;
            if (!input.isTimed()) {
                return input;
            }
            return switch (dice.below(8)) {
                case 0, 1 -> timed.windowed(table);
                case 2 -> timed.grouped(input);
                case 3 -> timed.over(input);
                case 4 -> timed.rowsOfWindows(table);
                case 5 -> windowRows.top(table);
                case 6 -> windowRows.deduplicated(table);
                default -> timed.deduplicated(input);
            };
        }
    }
}
