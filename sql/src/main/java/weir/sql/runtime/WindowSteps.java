package weir.sql.runtime;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import weir.batch.ColumnType;
import weir.datastream.DataStream;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.sql.kernel.Aggregator;
import weir.sql.late.LateRows;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Plan;
import weir.sql.plan.Window;
import weir.sql.table.Field;

/** Makes the operators of windows. */
final class WindowSteps {
    /** Aggregates that gather the same little whether of one row or of many, in whatever order: combining them once more costs nothing. */
    private static final Set<String> SMALL = Set.of("COUNT", "SUM", "$SUM0", "AVG", "MIN", "MAX");

    private final JobMaker maker;
    private final Generated generated;
    private final ZoneId zone;

    WindowSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
        this.zone = generated.library().zone();
    }

    DataStream<Object> aggregate(Plan.WindowAggregate plan) {
        List<Field> input = plan.input().schema();
        Window window = plan.window();
        int[] keys = window.isAttached() ? withBounds(plan) : plan.keys();
        ColumnType[] layouts = GroupSteps.layouts(input, keys);
        Generated.Made<Aggregator> aggregator = generated.aggregator(input, plan.calls(), false);
        boolean running = plan.calls().stream().allMatch(WindowSteps::isSmall);
        OperatorFactory<Object> factory = (context, out) -> {
            WindowedGroups groups = new WindowedGroups(
                    new Keys(keys, layouts), times(plan, window, context), aggregator.newInstance(context));
            if (window.isAttached()) {
                return new AttachedWindowOperator(context, out, plan.schema(), groups, window.end());
            } else if (window.kind() == Window.Kind.SESSION) {
                return new SessionAggregateOperator(context, out, plan.schema(), groups, window.size());
            }
            SliceGrid grid = new SliceGrid(window);
            return new WindowAggregateOperator(context, out, plan.schema(), groups, grid, running && !grid.isPlain());
        };
        return maker.keyed("WindowAggregate", plan.input(), keys, new TimedOperator.Factory(factory));
    }

    private static int[] withBounds(Plan.WindowAggregate plan) {
        int count = plan.keys().length;
        int[] keys = Arrays.copyOf(plan.keys(), count + 2);
        keys[count] = plan.window().start();
        keys[count + 1] = plan.window().end();
        return keys;
    }

    private static boolean isSmall(AggregateCall call) {
        return SMALL.contains(call.name()) && !call.distinct();
    }

    private RowTimes times(Plan plan, Window window, OperatorContext context) {
        List<Field> input = plan.inputs().get(0).schema();
        boolean isMillis = window.isAttached() || window.time() < 0;
        long ticksPerMilli = isMillis ? 1 : input.get(window.time()).type().ticksPerSecond() / 1_000;
        boolean plain = !window.zoned() || zone.equals(ZoneOffset.UTC);
        WallTime wall = new WallTime(plain ? null : zone, ticksPerMilli);
        int column = window.isAttached() ? 0 : window.time();
        return new RowTimes(column, wall, context.processingTimers(), new LateRows(context, plan));
    }

    DataStream<Object> windowing(Plan.Windowing plan) {
        List<Field> input = plan.input().schema();
        Window window = plan.window();
        if (window.kind() != Window.Kind.SESSION) {
            return maker.straight(
                    "Windowing",
                    plan.input(),
                    new SimpleSteps.Passing((context, out) ->
                            new WindowingOperator(context, out, times(plan, window, context), new SliceGrid(window))));
        }
        ColumnType[] layouts = GroupSteps.layouts(input, window.partition());
        OperatorFactory<Object> factory = (context, out) -> new SessionRowsOperator(
                context,
                out,
                plan.schema(),
                new Keys(window.partition(), layouts),
                times(plan, window, context),
                window.size());
        return maker.keyed("Windowing", plan.input(), window.partition(), new TimedOperator.Factory(factory));
    }
}
