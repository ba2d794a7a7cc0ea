package weir.sql.runtime;

import java.time.ZoneId;
import weir.batch.ColumnType;
import weir.datastream.DataStream;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.sql.late.LateRows;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;

/** Makes the operators that keep the first rows, or the last. */
final class RankSteps {
    private final JobMaker maker;
    private final ZoneId zone;

    RankSteps(JobMaker maker, ZoneId zone) {
        this.maker = maker;
        this.zone = zone;
    }

    DataStream<Object> topN(Plan.TopN plan) {
        boolean updating = Changes.isUpdating(plan.input());
        boolean unordered = plan.order().isEmpty() && plan.partition().length == 0 && !updating;
        return maker.keyed(
                unordered ? "Limit" : "TopN", plan.input(), plan.partition(), topN(plan, updating, unordered));
    }

    private OperatorFactory<Object> topN(Plan.TopN plan, boolean updating, boolean unordered) {
        ColumnType[] layouts = GroupSteps.layouts(plan.input().schema(), plan.partition());
        if (unordered) {
            return new SimpleSteps.Passing(
                    (context, out) -> new LimitOperator(context, out, plan.offset(), plan.limit()));
        } else if (plan.window() >= 0) {
            return new TimedOperator.Factory((context, out) -> new WindowTopNOperator(
                    context, out, plan, new Keys(plan.partition(), layouts), plan.zoned() ? zone : null));
        }
        return new SimpleSteps.Passing((context, out) -> updating
                ? new TopNOperator(context, out, plan, new Keys(plan.partition(), layouts))
                : new GrowingTopNOperator(context, out, plan, new Keys(plan.partition(), layouts)));
    }

    DataStream<Object> deduplicate(Plan.Deduplicate plan) {
        ColumnType[] layouts = GroupSteps.layouts(plan.input().schema(), plan.keys());
        boolean waits = plan.rowtime() >= 0 && !plan.last();
        OperatorFactory<Object> factory = waits
                ? new TimedOperator.Factory((context, out) ->
                        new FirstRowOperator(context, out, plan, new Keys(plan.keys(), layouts), times(plan, context)))
                : new SimpleSteps.Passing(
                        (context, out) -> new DeduplicateOperator(context, out, plan, new Keys(plan.keys(), layouts)));
        return maker.keyed("Deduplicate", plan.input(), plan.keys(), factory);
    }

    private static RowTimes times(Plan.Deduplicate plan, OperatorContext context) {
        long ticks = plan.input().schema().get(plan.rowtime()).type().ticksPerSecond();
        return new RowTimes(
                plan.rowtime(),
                new WallTime(null, ticks / 1_000),
                context.processingTimers(),
                new LateRows(context, plan));
    }
}
