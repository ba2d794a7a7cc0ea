package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.sql.SqlKind;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.expr.Expr;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Aggregates OVER rows, and the first rows by ROW_NUMBER. */
final class OverConversion {
    private final PlanConverter converter;

    OverConversion(PlanConverter converter) {
        this.converter = converter;
    }

    /** A filter on ROW_NUMBER: the first rows of each partition; null where it is something else. */
    Step topN(Filter filter, Project project, Step given) {
        int rank = rank(project.getProjects());
        if (rank < 0) {
            return null;
        }
        List<RexNode> rest = new ArrayList<>();
        Range range = Range.of(
                rank,
                RelOptUtil.conjunctions(RexUtil.expandSearch(converter.rexBuilder(), null, filter.getCondition())),
                rest);
        RexOver over = (RexOver) project.getProjects().get(rank);
        if (over.getAggOperator().kind != SqlKind.ROW_NUMBER) {
            throw new WeirException(
                    over.getAggOperator().getName() + " can only be filtered as ROW_NUMBER() can: the first rows"
                            + " by RANK or DENSE_RANK are not possible. Use ROW_NUMBER().");
        } else if (range.limit == Long.MAX_VALUE) {
            throw new WeirException("A filter on ROW_NUMBER() has to say how many rows to keep, such as row_num <= 10:"
                    + " without an end all rows would have to be kept for ever.");
        }
        Step ranked = ranked(project, rank, over, range, given);
        if (rest.isEmpty()) {
            return ranked;
        }
        return new CalcConversion(converter, this)
                .where(ranked, RexUtil.composeConjunction(converter.rexBuilder(), rest));
    }

    private static int rank(List<RexNode> projects) {
        int found = -1;
        for (int i = 0; i < projects.size(); i++) {
            if (projects.get(i) instanceof RexOver over) {
                SqlKind kind = over.getAggOperator().kind;
                if (found >= 0 || kind != SqlKind.ROW_NUMBER && kind != SqlKind.RANK && kind != SqlKind.DENSE_RANK) {
                    return -1;
                }
                found = i;
            } else if (RexOver.containsOver(projects.get(i))) {
                return -1;
            }
        }
        return found;
    }

    private Step ranked(Project project, int rank, RexOver over, Range range, Step given) {
        Prepared prepared = prepare(given.made(), project.getProjects(), List.of(over));
        Step input = prepared.step();
        List<Integer> partition = prepared.columns(over.getWindow().partitionKeys);
        List<SortKey> order = prepared.order(over.getWindow());
        int window = windowOf(input, over.getWindow().partitionKeys);
        List<Field> schema = new ArrayList<>(input.plan().schema());
        Plan plan = first(input, over, partition, order, range, window, schema);
        boolean updating = window < 0 && !(plan instanceof Plan.Deduplicate dedup && !dedup.last());
        int[] columns = new int[project.getProjects().size()];
        Role[] roles = Step.plain(columns.length);
        boolean keepsTime = !updating || plan instanceof Plan.Deduplicate;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i == rank
                    ? schema.size()
                    : prepared.column(project.getProjects().get(i));
            if (i != rank && keepsTime && project.getProjects().get(i) instanceof RexInputRef ref) {
                roles[i] = input.roles()[ref.getIndex()];
            }
        }
        if (plan instanceof Plan.Deduplicate) {
            return withRankOne(plan, columns, roles, updating, input.windowStart());
        }
        return new Step(plan, columns, roles, updating, keepsTime ? input.window() : null, input.windowStart());
    }

    /** The rank of the only row of a key is 1. */
    private static Step withRankOne(Plan plan, int[] columns, Role[] roles, boolean updating, int windowStart) {
        List<Expr> projections = new ArrayList<>();
        List<Field> schema = new ArrayList<>(plan.schema());
        for (int i = 0; i < schema.size(); i++) {
            projections.add(new Expr.Field(i, schema.get(i).type()));
        }
        LogicalType rank = LogicalType.BIGINT.nullable(false);
        projections.add(new Expr.Literal(1L, rank));
        schema.add(new Field("rank", rank));
        return new Step(new Plan.Calc(plan, null, projections, schema), columns, roles, updating, null, windowStart);
    }

    private static Plan first(
            Step input,
            RexOver over,
            List<Integer> partition,
            List<SortKey> order,
            Range range,
            int window,
            List<Field> schema) {
        int[] keys = partition.stream().mapToInt(Integer::intValue).toArray();
        boolean single = range.offset == 0 && range.limit == 1 && order.size() == 1 && !input.updating();
        Role time = single ? role(input, over.getWindow()) : Role.PLAIN;
        boolean byTime = time == Role.ROWTIME || time == Role.PROCTIME;
        if (byTime && window < 0) {
            int rowtime = time == Role.ROWTIME ? order.get(0).column() : -1;
            return new Plan.Deduplicate(
                    input.plan(), keys, rowtime, order.get(0).descending(), false, schema);
        }
        List<Field> withRank = new ArrayList<>(schema);
        withRank.add(new Field("rank", LogicalType.BIGINT.nullable(false)));
        return new Plan.TopN(
                input.plan(),
                keys,
                order,
                range.offset,
                range.limit,
                true,
                window,
                window >= 0 && input.window().zoned(),
                byTime && order.get(0).descending(),
                withRank);
    }

    /** Where the window's end is, if rows compete within windows; else -1. */
    private static int windowOf(Step input, List<RexNode> partition) {
        int start = input.column(Role.WINDOW_START);
        int end = input.column(Role.WINDOW_END);
        if (start < 0 || end < 0 || input.updating()) {
            return -1;
        }
        boolean both = contains(partition, start) && contains(partition, end);
        return both ? input.columns()[end] : -1;
    }

    private static boolean contains(List<RexNode> keys, int column) {
        return keys.stream().anyMatch(key -> key instanceof RexInputRef ref && ref.getIndex() == column);
    }

    /** The rank of first rows is left out where nobody asks for it: then most changes of ranks need not be told. */
    Step withoutUnusedRank(Step step, List<RexNode> projects) {
        if (!(step.plan() instanceof Plan.TopN top) || !top.withRank()) {
            return step;
        }
        int rank = top.schema().size() - 1;
        boolean used = RelOptUtil.InputFinder.bits(projects, null).asList().stream()
                .anyMatch(column -> step.columns()[column] == rank);
        if (used) {
            return step;
        }
        Plan plan = new Plan.TopN(
                top.input(),
                top.partition(),
                top.order(),
                top.offset(),
                top.limit(),
                false,
                top.window(),
                top.zoned(),
                top.latest(),
                top.schema().subList(0, rank));
        return new Step(plan, step.columns(), step.roles(), step.updating(), step.window(), step.windowStart());
    }

    /** A projection with aggregates OVER rows. */
    Step project(Project project, Step given) {
        Set<RexOver> overs = new LinkedHashSet<>();
        project.getProjects()
                .forEach(node -> node.accept(new RexVisitorImpl<Void>(true) {
                    @Override
                    public Void visitOver(RexOver over) {
                        overs.add(over);
                        return null;
                    }
                }));
        List<RexOver> all = List.copyOf(overs);
        RexWindow window = all.get(0).getWindow();
        if (all.stream().anyMatch(over -> !sameRows(all.get(0), over))) {
            throw new WeirException(
                    "All OVER windows of a SELECT have to be the same: the same PARTITION BY, ORDER BY and range."
                            + " Use a sub-query for the second one.");
        }
        List<RexNode> rest = new ArrayList<>(project.getProjects());
        Prepared prepared = prepare(given.made(), rest, all);
        Step input = prepared.step();
        List<AggregateCall> calls =
                all.stream().map(over -> call(over, prepared)).toList();
        List<Field> schema = new ArrayList<>(input.plan().schema());
        calls.forEach(call -> schema.add(new Field("over" + schema.size(), call.type())));
        Plan.Over plan = over(input, prepared, window, calls, schema, all.get(0));
        Step step = withResults(input, plan);
        List<RexNode> projects = replaced(project.getProjects(), all, input.roles().length);
        return new CalcConversion(converter, this).projected(step, projects, PlanConverter.schema(project));
    }

    /** The columns of a step, and behind them the aggregates over its rows. */
    private static Step withResults(Step input, Plan.Over plan) {
        int width = input.roles().length;
        int count = plan.calls().size();
        int[] columns = Arrays.copyOf(input.columns(), width + count);
        Role[] roles = Arrays.copyOf(input.roles(), width + count);
        for (int i = 0; i < count; i++) {
            columns[width + i] = input.plan().schema().size() + i;
            roles[width + i] = Role.PLAIN;
        }
        boolean updating = input.updating() || !plan.byTime();
        return new Step(plan, columns, roles, updating, input.window(), input.windowStart());
    }

    private static boolean sameRows(RexOver a, RexOver b) {
        return a.getWindow().partitionKeys.equals(b.getWindow().partitionKeys)
                && a.getWindow().orderKeys.equals(b.getWindow().orderKeys)
                && frame(a).equals(frame(b));
    }

    private static List<RexNode> replaced(List<RexNode> projects, List<RexOver> overs, int first) {
        RexShuttle shuttle = new RexShuttle() {
            @Override
            public RexNode visitOver(RexOver over) {
                return new RexInputRef(first + overs.indexOf(over), over.getType());
            }
        };
        return projects.stream().map(node -> node.accept(shuttle)).toList();
    }

    private static Plan.Over over(
            Step input,
            Prepared prepared,
            RexWindow window,
            List<AggregateCall> calls,
            List<Field> schema,
            RexOver sample) {
        List<SortKey> order = prepared.order(window);
        if (order.isEmpty()) {
            throw new WeirException("OVER needs an ORDER BY, so that it is known which rows came before.");
        }
        boolean byTime = order.size() == 1 && isTime(input, window);
        int[] partition = prepared.columns(window.partitionKeys).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        if (byTime && order.get(0).descending()) {
            throw new WeirException("OVER over a stream needs the time attribute ascending.");
        }
        if (byTime && !isRowtime(input, window)) {
            order.set(0, new SortKey(-1, false, true));
        }
        return new Plan.Over(input.plan(), partition, order, byTime, frame(sample), calls, schema);
    }

    private static boolean isTime(Step input, RexWindow window) {
        return isRowtime(input, window) || role(input, window) == Role.PROCTIME;
    }

    private static boolean isRowtime(Step input, RexWindow window) {
        return role(input, window) == Role.ROWTIME;
    }

    private static Role role(Step input, RexWindow window) {
        RexFieldCollation first = window.orderKeys.get(0);
        boolean column = first.left instanceof RexInputRef ref && ref.getIndex() < input.roles().length;
        return column ? input.roles()[((RexInputRef) first.left).getIndex()] : Role.PLAIN;
    }

    /** The rows that an aggregate sees; ranks, and values of rows before, count all rows one by one. */
    private static Frame frame(RexOver over) {
        return switch (over.getAggOperator().kind) {
            case ROW_NUMBER, RANK, DENSE_RANK, LAG -> new Frame(true, Frame.UNBOUNDED);
            case LEAD, NTILE, CUME_DIST, PERCENT_RANK ->
                throw new WeirException(over.getAggOperator().getName()
                        + " is not possible over a stream: it needs rows that are still to come.");
            default -> frame(over.getWindow());
        };
    }

    private static void checkOffset(RexOver over) {
        boolean before = over.getAggOperator().kind != SqlKind.LAG
                || over.getOperands().size() < 2
                || !(over.getOperands().get(1) instanceof RexLiteral offset)
                || offset.getValueAs(java.math.BigDecimal.class).signum() >= 0;
        if (!before) {
            throw new WeirException(
                    "LAG looks back, so its second argument is how many rows: 1 or more. Over a stream nothing looks"
                            + " forward, for the rows that follow are not known yet.");
        }
    }

    private static Frame frame(RexWindow window) {
        if (!window.getUpperBound().isCurrentRow()) {
            throw new WeirException(
                    "OVER over a stream ends at the CURRENT ROW: the rows that follow are not known yet.");
        }
        RexWindowBound lower = window.getLowerBound();
        if (lower.isUnbounded()) {
            return new Frame(window.isRows(), Frame.UNBOUNDED);
        } else if (lower.isCurrentRow()) {
            return new Frame(window.isRows(), 0);
        } else if (lower.getOffset() instanceof RexLiteral literal) {
            return new Frame(
                    window.isRows(),
                    literal.getValueAs(java.math.BigDecimal.class).longValue());
        }
        throw new WeirException(
                "The range of OVER has to be known beforehand, such as 10 PRECEDING or INTERVAL '1' HOUR PRECEDING.");
    }

    private AggregateCall call(RexOver over, Prepared prepared) {
        checkOffset(over);
        boolean ranked = over.getAggOperator().kind == SqlKind.RANK || over.getAggOperator().kind == SqlKind.DENSE_RANK;
        List<Integer> arguments = ranked
                ? prepared.order(over.getWindow()).stream().map(SortKey::column).toList()
                : prepared.columns(over.getOperands());
        return new AggregateCall(
                over.getAggOperator().getName(),
                over.isDistinct(),
                arguments,
                -1,
                List.of(),
                Types.toLogical(over.getType()));
    }

    /** A step in which everything that an OVER works with is a column: expressions are worked out behind the others. */
    private Prepared prepare(Step input, List<RexNode> others, List<RexOver> overs) {
        List<RexNode> extra = new ArrayList<>();
        for (RexOver over : overs) {
            over.getOperands().forEach(node -> add(node, extra));
            over.getWindow().partitionKeys.forEach(node -> add(node, extra));
            over.getWindow().orderKeys.forEach(key -> add(key.left, extra));
        }
        others.stream().filter(node -> !RexOver.containsOver(node)).forEach(node -> add(node, extra));
        if (extra.isEmpty()) {
            return new Prepared(input, extra, input.plan().schema().size());
        }
        List<Field> schema = new ArrayList<>(input.plan().schema());
        List<Expr> projections = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            projections.add(new Expr.Field(i, schema.get(i).type()));
        }
        int first = schema.size();
        RexConverter expressions = new CalcConversion(converter, this).expressions(input);
        for (RexNode node : extra) {
            Expr expression = expressions.convert(node);
            schema.add(new Field("expression" + schema.size(), expression.type()));
            projections.add(expression);
        }
        Plan plan = new Plan.Calc(input.plan(), null, projections, schema);
        return new Prepared(
                new Step(plan, input.columns(), input.roles(), input.updating(), input.window(), input.windowStart()),
                extra,
                first);
    }

    private static void add(RexNode node, List<RexNode> extra) {
        if (!(node instanceof RexInputRef) && !extra.contains(node)) {
            extra.add(node);
        }
    }

    /** Where expressions are, once worked out: behind the columns, from {@code first} on. */
    private record Prepared(Step step, List<RexNode> extra, int first) {
        int column(RexNode node) {
            return node instanceof RexInputRef ref ? step.columns()[ref.getIndex()] : first + extra.indexOf(node);
        }

        List<Integer> columns(List<RexNode> nodes) {
            return nodes.stream().map(this::column).toList();
        }

        List<SortKey> order(RexWindow window) {
            List<SortKey> keys = new ArrayList<>();
            for (RexFieldCollation key : window.orderKeys) {
                boolean descending = key.getDirection().isDescending();
                boolean first = switch (key.getNullDirection()) {
                    case FIRST -> true;
                    case LAST -> false;
                    default -> !descending;
                };
                keys.add(new SortKey(column(key.left), descending, first));
            }
            return keys;
        }
    }

    /** Which ranks are kept: those above {@code offset} up to {@code limit}. */
    private record Range(long offset, long limit) {
        static Range of(int rank, List<RexNode> conditions, List<RexNode> rest) {
            long offset = 0;
            long limit = Long.MAX_VALUE;
            for (RexNode condition : conditions) {
                Long number = compared(condition, rank);
                if (number == null) {
                    rest.add(condition);
                    continue;
                }
                switch (condition.getKind()) {
                    case EQUALS -> {
                        offset = Math.max(offset, number - 1);
                        limit = Math.min(limit, number);
                    }
                    case LESS_THAN -> limit = Math.min(limit, number - 1);
                    case LESS_THAN_OR_EQUAL -> limit = Math.min(limit, number);
                    case GREATER_THAN -> offset = Math.max(offset, number);
                    case GREATER_THAN_OR_EQUAL -> offset = Math.max(offset, number - 1);
                    default -> rest.add(condition);
                }
            }
            return new Range(offset, limit);
        }

        /** The number that the rank is compared with; null where the condition is another. */
        private static Long compared(RexNode condition, int rank) {
            if (condition instanceof RexCall call
                    && call.getOperands().size() == 2
                    && call.getOperands().get(0) instanceof RexInputRef ref
                    && ref.getIndex() == rank
                    && call.getOperands().get(1) instanceof RexLiteral literal) {
                return literal.getValueAs(Long.class);
            }
            return null;
        }
    }
}
