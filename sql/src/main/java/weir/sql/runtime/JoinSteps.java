package weir.sql.runtime;

import java.util.List;
import java.util.stream.IntStream;
import weir.batch.ColumnType;
import weir.datastream.DataStream;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.sql.kernel.KeptCondition;
import weir.sql.kernel.PairCondition;
import weir.sql.kernel.RowFormat;
import weir.sql.late.LateRows;
import weir.sql.plan.Changes;
import weir.sql.plan.JoinKind;
import weir.sql.plan.Plan;
import weir.sql.plan.TimeBounds;
import weir.sql.table.Field;

/** Makes the operators that bring rows of two inputs together. */
final class JoinSteps {
    private final JobMaker maker;
    private final Generated generated;

    JoinSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
    }

    DataStream<Object> join(Plan.Join plan) {
        JoinKeys keys = keys(plan, plan.leftKeys(), plan.rightKeys(), plan.nullsMatch());
        List<StateLife> lives = List.of(StateLife.of(plan.left()), StateLife.of(plan.right()));
        OperatorFactory<Object> any = changingJoin(plan, keys, lives);
        boolean grows = plan.kind() == JoinKind.INNER && !Changes.isUpdating(plan);
        OperatorFactory<Object> growing = grows ? growingJoin(plan, keys) : any;
        return maker.keyed(
                "Join",
                plan.left(),
                plan.leftKeys(),
                plan.right(),
                plan.rightKeys(),
                new SimpleSteps.Passing((context, out) -> {
                    boolean limited = lives.stream().anyMatch(life -> life.isLimited(context));
                    return (limited ? any : growing).create(context, out);
                }));
    }

    private static List<ColumnType> layouts(Plan plan) {
        return plan.schema().stream().map(field -> field.type().layout()).toList();
    }

    private OperatorFactory<Object> growingJoin(Plan.Join plan, JoinKeys keys) {
        List<ColumnType> left = layouts(plan.left());
        List<ColumnType> right = layouts(plan.right());
        Generated.Made<KeptCondition> condition =
                generated.keptCondition(plan.residual(), RowFormat.of(left), RowFormat.of(right));
        return (context, out) -> new GrowingJoinOperator(
                context,
                out,
                plan.schema(),
                keys,
                condition.newInstance(context),
                RowFormat.of(left),
                RowFormat.of(right));
    }

    private OperatorFactory<Object> changingJoin(Plan.Join plan, JoinKeys keys, List<StateLife> lives) {
        JoinShape shape = shape(plan, plan.kind());
        Generated.Made<PairCondition> condition = generated.pairCondition(plan.residual(), shape.leftWidth());
        return (context, out) -> new JoinOperator(
                context, out, plan.schema(), new JoinRules(keys, shape, condition.newInstance(context)), lives);
    }

    DataStream<Object> intervalJoin(Plan.IntervalJoin plan) {
        JoinKeys keys = keys(plan, plan.leftKeys(), plan.rightKeys(), new boolean[plan.leftKeys().length]);
        JoinShape shape = shape(plan, plan.kind());
        Generated.Made<PairCondition> condition = generated.pairCondition(plan.residual(), shape.leftWidth());
        TimeBounds bounds = plan.bounds();
        JoinTimes times = JoinTimes.of(plan.left(), bounds.leftTime(), plan.right(), bounds.rightTime());
        IntervalJoinOperator.Reach reach = IntervalJoinOperator.Reach.of(bounds);
        return maker.keyed(
                "IntervalJoin",
                plan.left(),
                plan.leftKeys(),
                plan.right(),
                plan.rightKeys(),
                new Timed((context, out) -> new IntervalJoinOperator(
                        context,
                        out,
                        plan.schema(),
                        new TimedPairs(
                                new JoinRules(keys, shape, condition.newInstance(context)),
                                times,
                                new LateRows(context, plan)),
                        reach)));
    }

    DataStream<Object> windowJoin(Plan.WindowJoin plan) {
        JoinKeys keys = keys(plan, plan.leftKeys(), plan.rightKeys(), new boolean[plan.leftKeys().length]);
        JoinShape shape = shape(plan, plan.kind());
        Generated.Made<PairCondition> condition = generated.pairCondition(plan.residual(), shape.leftWidth());
        JoinTimes ends = JoinTimes.of(plan.left(), plan.leftWindowEnd(), plan.right(), plan.rightWindowEnd());
        JoinTimes zoned = plan.zoned() ? ends.in(generated.library().zone()) : ends;
        return maker.keyed(
                "WindowJoin",
                plan.left(),
                plan.leftKeys(),
                plan.right(),
                plan.rightKeys(),
                new Timed((context, out) -> new WindowJoinOperator(
                        context,
                        out,
                        plan.schema(),
                        new TimedPairs(
                                new JoinRules(keys, shape, condition.newInstance(context)),
                                zoned,
                                new LateRows(context, plan)))));
    }

    DataStream<Object> temporalJoin(Plan.TemporalJoin plan) {
        JoinKeys keys = keys(plan, plan.leftKeys(), plan.rightKeys(), new boolean[plan.leftKeys().length]);
        JoinShape shape = shape(plan, plan.kind());
        Generated.Made<PairCondition> condition = generated.pairCondition(plan.residual(), shape.leftWidth());
        JoinTimes times = JoinTimes.of(plan.left(), plan.leftTime(), plan.right(), plan.rightTime());
        return maker.keyed(
                "TemporalJoin",
                plan.left(),
                plan.leftKeys(),
                plan.right(),
                plan.rightKeys(),
                new Timed((context, out) -> new TemporalJoinOperator(
                        context,
                        out,
                        plan.schema(),
                        new TimedPairs(
                                new JoinRules(keys, shape, condition.newInstance(context)),
                                times,
                                new LateRows(context, plan)))));
    }

    DataStream<Object> setOperation(Plan.SetOperation plan) {
        int[] all = IntStream.range(0, plan.schema().size()).toArray();
        Keys keys = new Keys(all, GroupSteps.layouts(plan.schema(), all));
        return maker.keyed(
                plan.kind().name().startsWith("EXCEPT") ? "Except" : "Intersect",
                plan.left(),
                all,
                plan.right(),
                all,
                new SimpleSteps.Passing(
                        (context, out) -> new SetOperator(context, out, plan.schema(), keys, plan.kind())));
    }

    private static JoinKeys keys(Plan plan, int[] leftKeys, int[] rightKeys, boolean[] nullsMatch) {
        List<Field> left = plan.inputs().get(0).schema();
        List<Field> right = plan.inputs().get(1).schema();
        return new JoinKeys(left, leftKeys, right, rightKeys, nullsMatch);
    }

    private static JoinShape shape(Plan plan, JoinKind kind) {
        List<Plan> inputs = plan.inputs();
        return new JoinShape(
                kind, inputs.get(0).schema().size(), inputs.get(1).schema().size());
    }

    /** A factory of operators that keep how far time has come. */
    private record Timed(OperatorFactory<Object> factory) implements OperatorFactory<Object> {
        @Override
        public Operator create(OperatorContext context, Receiver<Object> out) throws Exception {
            return factory.create(context, out);
        }

        @Override
        public boolean sharesTime() {
            return true;
        }

        @Override
        public boolean keepsInput() {
            return false;
        }
    }
}
