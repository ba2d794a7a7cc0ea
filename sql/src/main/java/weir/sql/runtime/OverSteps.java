package weir.sql.runtime;

import java.util.List;
import weir.base.WeirException;
import weir.batch.ColumnType;
import weir.datastream.DataStream;
import weir.spi.OperatorContext;
import weir.sql.kernel.Aggregator;
import weir.sql.late.LateRows;
import weir.sql.plan.Changes;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;
import weir.sql.table.Field;

/** Makes the operators of OVER, and of ORDER BY time. */
final class OverSteps {
    private static final int[] NO_KEYS = {};

    private final JobMaker maker;
    private final Generated generated;

    OverSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
    }

    DataStream<Object> over(Plan.Over plan) {
        boolean byTime = plan.byTime() && !Changes.isUpdating(plan.input());
        Frame frame = plan.frame();
        boolean distant = !frame.rows() && !frame.isUnbounded() && frame.extent() > 0;
        if (distant && !byTime && !plan.input().isNothing()) {
            throw new WeirException(
                    "OVER with RANGE and a distance needs the rows in the order of a time attribute, and"
                            + " rows that are not updated later. Use ROWS, or RANGE UNBOUNDED PRECEDING.");
        }
        List<Field> input = plan.input().schema();
        Generated.Made<Aggregator> aggregator = generated.aggregator(input, plan.calls(), !frame.isUnbounded());
        ColumnType[] layouts = GroupSteps.layouts(input, plan.partition());
        return maker.keyed("Over", plan.input(), plan.partition(), new TimedOperator.Factory((context, out) -> {
            WindowedGroups groups = new WindowedGroups(
                    new Keys(plan.partition(), layouts),
                    times(plan, plan.order().get(0).column(), context),
                    aggregator.newInstance(context));
            return byTime
                    ? new TimeOverOperator(context, out, plan, groups)
                    : new SortedOverOperator(context, out, plan, groups);
        }));
    }

    /** Watermarks are about the instants themselves, whatever clocks show. */
    private static RowTimes times(Plan plan, int column, OperatorContext context) {
        List<Field> input = plan.inputs().get(0).schema();
        long ticksPerMilli = column < 0 ? 1 : input.get(column).type().ticksPerSecond() / 1_000;
        return new RowTimes(
                column, new WallTime(null, ticksPerMilli), context.processingTimers(), new LateRows(context, plan));
    }

    DataStream<Object> timeSort(Plan.TimeSort plan) {
        return maker.keyed(
                "TimeSort",
                plan.input(),
                NO_KEYS,
                new TimedOperator.Factory((context, out) -> new TimeSortOperator(
                        context,
                        out,
                        plan,
                        new Keys(NO_KEYS, new ColumnType[0]),
                        times(plan, plan.rowtime(), context))));
    }
}
