package weir.sql.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import weir.batch.ColumnType;
import weir.datastream.DataStream;
import weir.sql.kernel.Aggregator;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;
import weir.sql.table.Field;

/** Makes the operators that keep something for each group. */
final class GroupSteps {
    private final JobMaker maker;
    private final Generated generated;

    GroupSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
    }

    /** The layouts of some columns. */
    static ColumnType[] layouts(List<Field> schema, int[] columns) {
        return Arrays.stream(columns)
                .mapToObj(column -> schema.get(column).type().layout())
                .toArray(ColumnType[]::new);
    }

    DataStream<Object> aggregate(Plan.GroupAggregate plan) {
        List<Field> input = plan.input().schema();
        Generated.Made<Aggregator> aggregator =
                generated.aggregator(input, plan.calls(), Changes.isUpdating(plan.input()));
        ColumnType[] layouts = layouts(input, plan.keys());
        return maker.keyed("GroupAggregate", plan.input(), plan.keys(), new SimpleSteps.Passing((context, out) -> {
            Keys keys = new Keys(plan.keys(), layouts);
            return plan.once()
                    ? new FinalAggregateOperator(context, out, plan.schema(), keys, aggregator.newInstance(context))
                    : new GroupAggregateOperator(
                            context,
                            out,
                            plan.schema(),
                            keys,
                            aggregator.newInstance(context),
                            StateLife.of(plan.input()));
        }));
    }

    /** Rows are counted by all their columns, and where they have an order by one task. */
    DataStream<Object> last(Plan.Final plan) {
        int[] all = IntStream.range(0, plan.schema().size()).toArray();
        ColumnType[] layouts = layouts(plan.schema(), all);
        return maker.keyed(
                "Final",
                plan.input(),
                plan.isPlain() ? all : new int[0],
                new SimpleSteps.Passing(
                        (context, out) -> new FinalOperator(context, out, plan, new Keys(all, layouts))));
    }

    DataStream<Object> normalize(Plan.Normalize plan) {
        ColumnType[] layouts = layouts(plan.schema(), plan.keys());
        return maker.keyed(
                "Normalize",
                plan.input(),
                plan.keys(),
                new SimpleSteps.Passing((context, out) ->
                        new NormalizeOperator(context, out, plan.schema(), new Keys(plan.keys(), layouts))));
    }
}
