package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.expr.Expr;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;
import weir.sql.plan.Window;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** GROUP BY, by groups alone or by windows too. */
final class AggregateConversion {
    private final PlanConverter converter;

    AggregateConversion(PlanConverter converter) {
        this.converter = converter;
    }

    Step convert(Aggregate aggregate) {
        if (aggregate.getInput() instanceof Project project) {
            RexCall window = groupWindow(aggregate, project);
            if (window != null) {
                return grouped(aggregate, project, window);
            }
        }
        Step input = converter.convert(aggregate.getInput());
        int start = input.column(Role.WINDOW_START);
        int end = input.column(Role.WINDOW_END);
        boolean windowed = input.window() != null
                && start >= 0
                && end >= 0
                && aggregate.getGroupSets().stream().allMatch(set -> set.get(start) && set.get(end));
        return windowed ? windowed(aggregate, input) : plain(aggregate, input.plainly());
    }

    /** Each different row once. */
    Step distinct(Step input) {
        List<Field> schema = input.plan().schema();
        Plan plan = new Plan.GroupAggregate(
                input.plan(), Step.identity(schema.size()), List.of(), converter.isBatch(), schema);
        return Step.of(plan, Step.plain(schema.size()), Changes.isUpdating(plan));
    }

    private Step plain(Aggregate aggregate, Step input) {
        Sets sets = Sets.of(aggregate, input);
        List<AggregateCall> calls = calls(aggregate, sets);
        List<Field> schema = new ArrayList<>();
        for (int key : sets.keys()) {
            schema.add(sets.plan().schema().get(key));
        }
        List<Field> results = PlanConverter.schema(aggregate);
        addResults(calls, schema);
        Plan plan = new Plan.GroupAggregate(sets.plan(), sets.keys(), calls, converter.isBatch(), schema);
        return new Step(
                plan, outputs(aggregate, sets, 0), Step.plain(results.size()), Changes.isUpdating(plan), null, -1);
    }

    private static void addResults(List<AggregateCall> calls, List<Field> schema) {
        for (int i = 0; i < calls.size(); i++) {
            schema.add(new Field("aggregate" + i, calls.get(i).type()));
        }
    }

    /** Windows that the rows already have, or that a windowing function gives them. */
    private Step windowed(Aggregate aggregate, Step given) {
        Step input = hasOtherSessions(given, aggregate) ? given.made() : given;
        boolean pending = input.isPending();
        int start = input.column(Role.WINDOW_START);
        int end = input.column(Role.WINDOW_END);
        Window window = pending
                ? input.window()
                : WindowConversion.attached(input.window(), input.columns()[start], input.columns()[end]);
        List<Integer> bounds = new ArrayList<>();
        for (int i = 0; i < input.roles().length; i++) {
            boolean time = pending && input.columns()[i] == Step.VIRTUAL_TIME;
            if (i == start || i == end || time || input.is(i, Role.WINDOW_START) || input.is(i, Role.WINDOW_END)) {
                bounds.add(i);
            }
        }
        return windowAggregate(aggregate, input, window, bounds);
    }

    /** True where the rows that share a session are not those that share a group. */
    private static boolean hasOtherSessions(Step input, Aggregate aggregate) {
        if (!input.isPending() || input.window().kind() != Window.Kind.SESSION) {
            return false;
        }
        Set<Integer> groups = new HashSet<>();
        for (int group : aggregate.getGroupSet()) {
            int column = input.columns()[group];
            if (column >= 0) {
                groups.add(column);
            }
        }
        Set<Integer> partition = new HashSet<>();
        Arrays.stream(input.window().partition()).forEach(partition::add);
        return !groups.equals(partition) || aggregate.getGroupSets().size() > 1;
    }

    private Step windowAggregate(Aggregate aggregate, Step input, Window window, List<Integer> bounds) {
        if (input.updating()) {
            throw new WeirException(
                    "Windows over rows that may be updated later are not possible: a window that is over"
                            + " cannot be corrected. Group without windows, or window before the rows become updates.");
        }
        List<Integer> groups = aggregate.getGroupSet().asList();
        List<Integer> plainKeys =
                groups.stream().filter(group -> !bounds.contains(group)).toList();
        Sets sets = Sets.of(aggregate, input, plainKeys);
        List<AggregateCall> calls = calls(aggregate, sets);
        List<Field> schema = new ArrayList<>();
        for (int key : sets.keys()) {
            schema.add(sets.plan().schema().get(key));
        }
        addResults(calls, schema);
        int windowStart = schema.size();
        schema.addAll(WindowConversion.properties(window, input.plan()));
        Plan plan = new Plan.WindowAggregate(sets.plan(), sets.keys(), window, calls, schema);
        int width = aggregate.getRowType().getFieldCount();
        Role[] roles = Step.plain(width);
        int[] columns = outputs(aggregate, sets, 0);
        for (int i = 0; i < groups.size(); i++) {
            int group = groups.get(i);
            Role role = input.roles()[group];
            if (bounds.contains(group)) {
                columns[i] = windowStart
                        + (role == Role.WINDOW_START || role == Role.WINDOW_KEY ? 0 : role == Role.WINDOW_END ? 1 : 2);
                roles[i] = role;
            }
        }
        int start = Arrays.asList(roles).indexOf(Role.WINDOW_START);
        int end = Arrays.asList(roles).indexOf(Role.WINDOW_END);
        Window attached =
                start >= 0 && end >= 0 ? WindowConversion.attached(window, columns[start], columns[end]) : null;
        return new Step(plan, columns, roles, false, attached, windowStart);
    }

    private static RexCall groupWindow(Aggregate aggregate, Project project) {
        RexCall found = null;
        for (int group : aggregate.getGroupSet()) {
            RexCall window = WindowConversion.groupWindow(project.getProjects().get(group));
            if (window != null && found != null && !window.equals(found)) {
                throw new WeirException(
                        "A query can group by one window only, and this one has two. Group by each in a query of its own.");
            }
            found = window == null ? found : window;
        }
        return found;
    }

    /** Windows of GROUP BY: their key is taken out of the projection below. */
    private Step grouped(Aggregate aggregate, Project project, RexCall call) {
        RexNode time = call.getOperands().get(0);
        if (time instanceof RexCall made) {
            Project withColumn = WindowTimes.asColumn(project, made);
            return grouped(aggregate, withColumn, groupWindow(aggregate, withColumn));
        }
        if (!(time instanceof RexInputRef column)) {
            throw new WeirException("The windows of GROUP BY need a time attribute, not an expression.");
        }
        Step input = converter.convert(project.getInput()).plainly();
        String name = call.getOperator().getName();
        WindowConversion.checkTime(
                input, column.getIndex(), name.replace("$", "").replace("_WINDOW", ""), converter.isBatch());
        List<Long> lengths = call.getOperands().subList(1, call.getOperands().size()).stream()
                .map(length -> WindowConversion.millis(length, "GROUP BY"))
                .toList();
        Window window = WindowConversion.window(name, input, column.getIndex(), lengths, new int[0], false);
        RexConverter expressions = new RexConverter(
                converter.rexBuilder(),
                input::field,
                inner -> WindowConversion.groupWindow(inner) == null ? null : input.field(column.getIndex()));
        List<Expr> made = new ArrayList<>(expressions.all(project.getProjects()));
        List<Field> schema = new ArrayList<>(PlanConverter.schema(project));
        List<Integer> bounds = new ArrayList<>();
        Role[] roles = Step.plain(made.size());
        for (int i = 0; i < project.getProjects().size(); i++) {
            if (WindowConversion.groupWindow(project.getProjects().get(i)) != null) {
                bounds.add(i);
                roles[i] = Role.WINDOW_KEY;
            }
        }
        int timeColumn = window.time() < 0 ? -1 : made.size();
        if (timeColumn >= 0) {
            made.add(input.field(column.getIndex()));
            schema.add(input.plan().schema().get(column.getIndex()));
        }
        Plan plan = Calcs.merged(new Plan.Calc(input.plan(), null, made, schema));
        Window moved = new Window(
                window.kind(),
                timeColumn,
                window.size(),
                window.step(),
                window.offset(),
                -1,
                -1,
                new int[0],
                window.zoned());
        Step step = new Step(plan, Step.identity(roles.length), roles, input.updating(), null, -1);
        return windowAggregate(aggregate, step, moved, bounds);
    }

    private List<AggregateCall> calls(Aggregate aggregate, Sets sets) {
        List<AggregateCall> calls = new ArrayList<>();
        for (org.apache.calcite.rel.core.AggregateCall call : aggregate.getAggCallList()) {
            if (!Sets.isGrouping(call)) {
                calls.add(call(call, sets));
            }
        }
        return calls;
    }

    private static AggregateCall call(org.apache.calcite.rel.core.AggregateCall call, Sets sets) {
        List<Integer> arguments = call.getArgList().stream().map(sets::column).toList();
        if (!call.getCollation().getFieldCollations().isEmpty()) {
            throw new WeirException("WITHIN GROUP (ORDER BY …) is not possible: an aggregate takes rows as they come.");
        }
        LogicalType type = Types.toLogical(call.getType());
        int filter = call.filterArg < 0 ? -1 : sets.column(call.filterArg);
        return new AggregateCall(
                Aggregates.name(call), call.isDistinct(), arguments, filter, Aggregates.words(call), type);
    }

    /** Where in the plan the columns of the relation are: its keys, then its aggregates, GROUPING among them. */
    private static int[] outputs(Aggregate aggregate, Sets sets, int from) {
        List<Integer> groups = aggregate.getGroupSet().asList();
        int[] columns = new int[groups.size() + aggregate.getAggCallList().size()];
        for (int i = 0; i < groups.size(); i++) {
            columns[i] = from + sets.keyPosition(groups.get(i));
        }
        int result = sets.keys().length;
        int grouping = sets.firstGrouping();
        for (int i = 0; i < aggregate.getAggCallList().size(); i++) {
            boolean isGrouping = Sets.isGrouping(aggregate.getAggCallList().get(i));
            columns[groups.size() + i] = from + (isGrouping ? grouping++ : result++);
        }
        return columns;
    }

    /**
     * The rows to group: for several grouping sets, each row once for each, with NULLs for the keys that a set leaves out, the number
     * of the set, and what GROUPING says of it.
     */
    private record Sets(Plan plan, int[] keys, List<Integer> groups, int[] columns, int firstGrouping) {
        static Sets of(Aggregate aggregate, Step input) {
            return of(aggregate, input, aggregate.getGroupSet().asList());
        }

        static Sets of(Aggregate aggregate, Step input, List<Integer> groups) {
            int[] keys = PlanConverter.positions(input, groups);
            List<org.apache.calcite.rel.core.AggregateCall> groupings =
                    aggregate.getAggCallList().stream().filter(Sets::isGrouping).toList();
            if (aggregate.getGroupSets().size() == 1 && groupings.isEmpty()) {
                return new Sets(input.plan(), keys, groups, input.columns(), -1);
            }
            return expanded(aggregate, input, groups, keys, groupings);
        }

        private static Sets expanded(
                Aggregate aggregate,
                Step input,
                List<Integer> groups,
                int[] keys,
                List<org.apache.calcite.rel.core.AggregateCall> groupings) {
            List<Field> before = input.plan().schema();
            List<Field> schema = new ArrayList<>(before);
            for (int key : keys) {
                schema.add(
                        new Field(before.get(key).name(), before.get(key).type().nullable(true)));
            }
            schema.add(new Field("grouping_set", LogicalType.INT.nullable(false)));
            groupings.forEach(call -> schema.add(new Field("grouping", Types.toLogical(call.getType()))));
            List<List<Expr>> projections = new ArrayList<>();
            for (int set = 0; set < aggregate.getGroupSets().size(); set++) {
                projections.add(projection(aggregate.getGroupSets().get(set), set, before, groups, keys, groupings));
            }
            Plan plan = new Plan.Expand(input.plan(), projections, schema);
            int[] all = new int[keys.length + 1 + groupings.size()];
            Arrays.setAll(all, i -> before.size() + i);
            return new Sets(plan, all, groups, input.columns(), keys.length + 1);
        }

        private static List<Expr> projection(
                ImmutableBitSet set,
                int number,
                List<Field> before,
                List<Integer> groups,
                int[] keys,
                List<org.apache.calcite.rel.core.AggregateCall> groupings) {
            List<Expr> projection = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                projection.add(new Expr.Field(i, before.get(i).type()));
            }
            for (int i = 0; i < keys.length; i++) {
                LogicalType type = before.get(keys[i]).type();
                projection.add(
                        set.get(groups.get(i))
                                ? new Expr.Field(keys[i], type)
                                : new Expr.Literal(null, type.nullable(true)));
            }
            projection.add(new Expr.Literal(number, LogicalType.INT.nullable(false)));
            for (org.apache.calcite.rel.core.AggregateCall call : groupings) {
                long bits = 0;
                for (int argument : call.getArgList()) {
                    bits = bits << 1 | (set.get(argument) ? 0 : 1);
                }
                projection.add(new Expr.Literal(bits, Types.toLogical(call.getType())));
            }
            return projection;
        }

        static boolean isGrouping(org.apache.calcite.rel.core.AggregateCall call) {
            return switch (call.getAggregation().getKind()) {
                case GROUPING, GROUPING_ID, GROUP_ID -> true;
                default -> false;
            };
        }

        int column(int relationColumn) {
            return columns[relationColumn];
        }

        /** Where among the keys the key for a group column is; -1 for the bounds of windows, which are put elsewhere. */
        int keyPosition(int group) {
            return groups.indexOf(group);
        }
    }
}
