package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Snapshot;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.Uncollect;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.expr.Expr;
import weir.sql.plan.JoinKind;
import weir.sql.plan.Plan;
import weir.sql.plan.TimeBounds;
import weir.sql.table.Field;

/** Joins of two inputs: over windows, over intervals of time, or over all rows there are. */
final class JoinConversion {
    private final PlanConverter converter;
    private final TemporalConversion temporal;
    private final UnnestConversion unnest;

    JoinConversion(PlanConverter converter) {
        this.converter = converter;
        this.temporal = new TemporalConversion(converter, this);
        this.unnest = new UnnestConversion(converter);
    }

    Step join(Join join) {
        Snapshot snapshot = TemporalConversion.snapshot(join.getRight());
        if (snapshot != null) {
            return temporal.join(join.getLeft(), join.getRight(), join.getCondition(), kind(join.getJoinType()));
        }
        Step left = converter.convert(join.getLeft()).plainly();
        Step right = converter.convert(join.getRight()).plainly();
        Condition condition = Condition.of(join.getLeft(), join.getRight(), join.getCondition());
        return join(left, right, kind(join.getJoinType()), condition);
    }

    Step correlate(Correlate correlate) {
        JoinKind kind = kind(correlate.getJoinType());
        if (TemporalConversion.snapshot(correlate.getRight()) != null) {
            return temporal.correlate(correlate, kind);
        }
        return unnest.correlate(correlate, kind);
    }

    /** A table function of what does not depend on another table. */
    Step called(TableFunctionScan scan) {
        return new UnnestConversion(converter).called(scan);
    }

    Step uncollected(Uncollect uncollect) {
        return unnest.alone(uncollect);
    }

    static JoinKind kind(JoinRelType type) {
        return switch (type) {
            case INNER -> JoinKind.INNER;
            case LEFT -> JoinKind.LEFT;
            case RIGHT -> JoinKind.RIGHT;
            case FULL -> JoinKind.FULL;
            case SEMI -> JoinKind.SEMI;
            case ANTI -> JoinKind.ANTI;
            default ->
                throw new WeirException(
                        "A join of type " + type.name().toLowerCase(java.util.Locale.ROOT) + " is not possible.");
        };
    }

    private Step join(Step left, Step right, JoinKind kind, Condition condition) {
        List<Field> schema = schema(left, right, kind);
        if (!left.updating() && !right.updating()) {
            Step windowed = windowJoin(left, right, kind, condition, schema);
            if (windowed != null) {
                return windowed;
            }
            Step interval = intervalJoin(left, right, kind, condition, schema);
            if (interval != null) {
                return interval;
            }
        }
        Plan plan = new Plan.Join(
                left.plan(),
                right.plan(),
                kind,
                condition.leftKeys(),
                condition.rightKeys(),
                condition.nullsMatch(),
                residual(left, right, condition.rest()),
                schema);
        boolean growing = kind == JoinKind.INNER || kind == JoinKind.SEMI;
        boolean updating = left.updating() || right.updating() || !growing;
        return Step.of(plan, Step.plain(schema.size()), updating);
    }

    static List<Field> schema(Step left, Step right, JoinKind kind) {
        List<Field> schema = new ArrayList<>();
        left.plan().schema().forEach(field -> schema.add(nullable(field, kind.keepsRight())));
        if (!kind.leftOnly()) {
            right.plan().schema().forEach(field -> schema.add(nullable(field, kind.keepsLeft())));
        }
        return schema;
    }

    private static Field nullable(Field field, boolean nullable) {
        return nullable ? new Field(field.name(), field.type().nullable(true)) : field;
    }

    /** What pairs have to meet besides equal keys, over the columns of both; null for nothing. */
    Expr residual(Step left, Step right, List<RexNode> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        int width = left.plan().schema().size();
        RexNode all = RexUtil.composeConjunction(converter.rexBuilder(), conditions);
        return new RexConverter(
                        converter.rexBuilder(),
                        column -> {
                            Field field = column < width
                                    ? left.plan().schema().get(column)
                                    : right.plan().schema().get(column - width);
                            return new Expr.Field(column, field.type());
                        },
                        call -> null)
                .convert(all);
    }

    private Step windowJoin(Step left, Step right, JoinKind kind, Condition condition, List<Field> schema) {
        if (left.window() == null || right.window() == null) {
            return null;
        }
        boolean starts = condition.hasPair(left, right, Role.WINDOW_START);
        boolean ends = condition.hasPair(left, right, Role.WINDOW_END);
        if (!starts || !ends) {
            return null;
        }
        int leftEnd = left.columns()[left.column(Role.WINDOW_END)];
        int rightEnd = right.columns()[right.column(Role.WINDOW_END)];
        Plan plan = new Plan.WindowJoin(
                left.plan(),
                right.plan(),
                kind,
                condition.leftKeys(),
                condition.rightKeys(),
                leftEnd,
                rightEnd,
                left.window().zoned(),
                residual(left, right, condition.rest()),
                schema);
        Role[] roles = kind.leftOnly() ? left.roles() : PlanConverter.joined(left.roles(), unwindowed(right.roles()));
        return new Step(plan, Step.identity(schema.size()), roles, false, left.window(), -1);
    }

    private static Role[] unwindowed(Role[] roles) {
        Role[] plain = roles.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] == Role.WINDOW_START || plain[i] == Role.WINDOW_END ? Role.PLAIN : plain[i];
        }
        return plain;
    }

    private Step intervalJoin(Step left, Step right, JoinKind kind, Condition condition, List<Field> schema) {
        if (kind.leftOnly()) {
            return null;
        }
        List<RexNode> rest = new ArrayList<>();
        TimeBounds bounds = Bounds.of(left, right, condition, rest);
        if (bounds == null) {
            return null;
        }
        Plan plan = new Plan.IntervalJoin(
                left.plan(),
                right.plan(),
                kind,
                condition.leftKeys(),
                condition.rightKeys(),
                bounds,
                residual(left, right, rest),
                schema);
        return Step.of(plan, PlanConverter.joined(left.roles(), right.roles()), false);
    }

    /** A join's condition: pairs of columns that have to be equal, and the rest. */
    record Condition(int[] leftKeys, int[] rightKeys, boolean[] nullsMatch, List<RexNode> rest) {
        static Condition of(RelNode left, RelNode right, RexNode condition) {
            List<Integer> leftKeys = new ArrayList<>();
            List<Integer> rightKeys = new ArrayList<>();
            List<Boolean> filterNulls = new ArrayList<>();
            List<RexNode> rest = new ArrayList<>();
            RelOptUtil.splitJoinCondition(left, right, condition, leftKeys, rightKeys, filterNulls, rest);
            boolean[] nullsMatch = new boolean[leftKeys.size()];
            for (int i = 0; i < nullsMatch.length; i++) {
                nullsMatch[i] = !filterNulls.get(i);
            }
            return new Condition(
                    leftKeys.stream().mapToInt(Integer::intValue).toArray(),
                    rightKeys.stream().mapToInt(Integer::intValue).toArray(),
                    nullsMatch,
                    rest.stream()
                            .flatMap(each -> RelOptUtil.conjunctions(each).stream())
                            .toList());
        }

        boolean hasPair(Step left, Step right, Role role) {
            for (int i = 0; i < leftKeys.length; i++) {
                if (left.is(leftKeys[i], role) && right.is(rightKeys[i], role)) {
                    return true;
                }
            }
            return false;
        }
    }
}
