package weir.sql.ast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import weir.sql.error.Position;

/** Statements that become a job, or say how they would. */
public sealed interface Work extends Statement permits Query, Work.Insert, Work.StatementSet, Work.Explain {
    /**
     * INSERT INTO or OVERWRITE.
     *
     * @param options what a hint after the table's name sets for this statement
     * @param partition values of partition columns: PARTITION (day = '2026-01-01')
     * @param columns the columns that the query fills; empty for all
     */
    record Insert(Target target, List<Option> options, List<Option> partition, List<Name> columns, Query query)
            implements Work {}

    /**
     * Where INSERT writes.
     *
     * @param conflict NOTHING, ERROR or DEDUPLICATE of ON CONFLICT DO, if given
     */
    record Target(Name table, boolean overwrite, Optional<String> conflict) {}

    /** Several INSERTs as one job: EXECUTE STATEMENT SET BEGIN … END. */
    record StatementSet(List<Insert> inserts, Position position) implements Work {}

    /** EXPLAIN of a query, an INSERT, a set of them, or CREATE TABLE … AS. */
    record Explain(Set<Detail> details, Statement statement, Position position) implements Work {}

    /** What EXPLAIN shows besides the plan. */
    enum Detail {
        ESTIMATED_COST,
        CHANGELOG_MODE,
        PLAN_ADVICE,
        JSON_EXECUTION_PLAN,
        /** The Java that the plan became. */
        CODE,
        /** What each operator keeps, and what bounds it. */
        STATE
    }
}
