package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.base.WeirException;
import weir.sql.expr.Expr;
import weir.sql.plan.Plan;

/** Queries whose rows are versions: a view that keeps the last row of each key by time is the table of what held at which time. */
final class Versions {
    private Versions() {}

    /**
     * The plan of a query on the right side of a temporal join, made to tell of every version.
     *
     * @param joined the columns that the join compares, of those called {@code names}
     */
    static Plan of(Plan query, int[] joined, List<String> names) {
        Plan.Deduplicate heart = heart(query);
        List<String> missing = new ArrayList<>();
        for (int key : heart.keys()) {
            if (Arrays.stream(joined).noneMatch(column -> origin(query, column) == key)) {
                missing.add(heart.schema().get(key).name());
            }
        }
        if (!missing.isEmpty()) {
            throw new WeirException("The view on the right side of a temporal join has a version for each "
                    + keyNames(heart)
                    + ", so the join has to compare all of these, and " + missing + " is not among "
                    + Arrays.stream(joined).mapToObj(names::get).toList() + ".");
        }
        return telling(query);
    }

    private static List<String> keyNames(Plan.Deduplicate heart) {
        return Arrays.stream(heart.keys())
                .mapToObj(key -> heart.schema().get(key).name())
                .toList();
    }

    private static Plan.Deduplicate heart(Plan query) {
        Plan at = query;
        while (at instanceof Plan.Calc calc && calc.condition() == null) {
            at = calc.input();
        }
        if (at instanceof Plan.Deduplicate heart && heart.rowtime() >= 0) {
            return heart;
        }
        throw new WeirException(
                "A temporal join needs on its right side a table with a primary key, or a view that keeps"
                        + " the last row of each key by its time: SELECT … FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY key"
                        + " ORDER BY time DESC) AS place FROM t) WHERE place = 1.");
    }

    /** Which column at the heart of a query a column of it is; -1 for none. */
    private static int origin(Plan query, int column) {
        if (query instanceof Plan.Calc calc) {
            return calc.projections().get(column) instanceof Expr.Field field
                    ? origin(calc.input(), field.index())
                    : -1;
        }
        return column;
    }

    private static Plan telling(Plan query) {
        if (query instanceof Plan.Calc calc) {
            return new Plan.Calc(telling(calc.input()), calc.condition(), calc.projections(), calc.schema());
        }
        Plan.Deduplicate heart = (Plan.Deduplicate) query;
        return new Plan.Deduplicate(heart.input(), heart.keys(), heart.rowtime(), heart.last(), true, heart.schema());
    }
}
