package weir.sql.runtime;

import java.util.Arrays;
import java.util.List;
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
        return maker.keyed(
                "GroupAggregate",
                plan.input(),
                plan.keys(),
                new SimpleSteps.Passing((context, out) -> new GroupAggregateOperator(
                        context, out, plan.schema(), new Keys(plan.keys(), layouts), aggregator.newInstance())));
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
