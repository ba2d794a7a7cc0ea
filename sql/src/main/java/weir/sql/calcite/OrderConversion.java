package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;

/** ORDER BY, LIMIT and OFFSET. */
final class OrderConversion {
    private final boolean batch;

    OrderConversion(boolean batch) {
        this.batch = batch;
    }

    Step sort(Sort sort, Step given) {
        Step input = given.plainly();
        List<SortKey> order = keys(sort.getCollation().getFieldCollations(), input);
        if (batch && (!order.isEmpty() || input.updating())) {
            return atEnd(sort, order, input);
        } else if (sort.fetch == null && sort.offset == null) {
            return byTime(sort, order, input);
        }
        Plan plan = new Plan.TopN(
                input.plan(),
                new int[0],
                order,
                number(sort.offset, 0),
                limit(sort),
                false,
                -1,
                false,
                false,
                input.plan().schema());
        boolean updating = input.updating() || !order.isEmpty();
        return Step.of(plan, Step.plain(input.roles().length), updating);
    }

    private static Step atEnd(Sort sort, List<SortKey> order, Step input) {
        Plan plan = new Plan.Final(input.plan(), order, number(sort.offset, 0), limit(sort));
        return Step.of(plan, input.roles(), false);
    }

    /** Where the rows end, the left-out ones counted. */
    private static long limit(Sort sort) {
        return sort.fetch == null ? Long.MAX_VALUE : number(sort.offset, 0) + number(sort.fetch, 0);
    }

    private static Step byTime(Sort sort, List<SortKey> order, Step input) {
        if (order.isEmpty()) {
            return input;
        }
        SortKey first = order.get(0);
        Role role =
                input.roles()[sort.getCollation().getFieldCollations().get(0).getFieldIndex()];
        if (role != Role.ROWTIME && role != Role.PROCTIME || first.descending()) {
            throw new WeirException(
                    "ORDER BY over a stream that goes on needs the time attribute first, ascending:"
                            + " nobody knows what still comes. Put the time attribute first, or add LIMIT for the first rows so far.");
        }
        if (role == Role.PROCTIME) {
            return input;
        }
        Plan plan = new Plan.TimeSort(input.plan(), first.column(), order.subList(1, order.size()));
        return Step.of(plan, input.roles(), input.updating());
    }

    private static long number(RexNode node, long fallback) {
        return node == null ? fallback : ((RexLiteral) node).getValueAs(Long.class);
    }

    static List<SortKey> keys(List<RelFieldCollation> collations, Step input) {
        List<SortKey> keys = new ArrayList<>();
        collations.forEach(collation -> keys.add(sortKey(collation, input.columns()[collation.getFieldIndex()])));
        return keys;
    }

    /** NULL is the smallest value unless the query says where it goes. */
    static SortKey sortKey(RelFieldCollation collation, int column) {
        boolean descending = collation.getDirection().isDescending();
        boolean nullsFirst = switch (collation.nullDirection) {
            case FIRST -> true;
            case LAST -> false;
            default -> !descending;
        };
        return new SortKey(column, descending, nullsFirst);
    }
}
