package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.api.Delivery;
import weir.api.source.Boundedness;
import weir.api.source.Source;
import weir.api.source.SourceSplit;
import weir.api.time.WatermarkStrategy;
import weir.batch.Batch;
import weir.datastream.ColumnStreams;
import weir.datastream.DataStream;
import weir.operators.source.SourceReaderOperator;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.sql.expr.Expr;
import weir.sql.kernel.Calculation;
import weir.sql.plan.Plan;
import weir.sql.plan.Pruning;
import weir.sql.table.Field;
import weir.sql.table.TableSource;

/** Makes the operators that keep nothing. */
final class SimpleSteps {
    private final JobMaker maker;
    private final Generated generated;

    SimpleSteps(JobMaker maker, Generated generated) {
        this.maker = maker;
        this.generated = generated;
    }

    DataStream<Object> scan(Plan.Scan scan) {
        if (scan.source() instanceof StreamRows rows) {
            return rows.stream(scan.columns());
        }
        Source<Batch, ?, ?> source = ((TableSource) scan.source()).read(scan.columns());
        boolean bounded = source.getBoundedness() == Boundedness.BOUNDED;
        return ColumnStreams.source(
                maker.environment(), "Source: " + scan.table(), new SourceFactory<>(source), bounded, false);
    }

    /** Reads a source whose records are batches. */
    private record SourceFactory<S extends SourceSplit>(Source<Batch, S, ?> source) implements OperatorFactory<Object> {
        @Override
        public Operator create(OperatorContext context, Receiver<Object> out) {
            return new SourceReaderOperator<>(
                    context, new Unpacking(out), source, WatermarkStrategy.<Batch>noWatermarks());
        }

        @Override
        public Delivery delivery() {
            return source.delivery();
        }
    }

    DataStream<Object> rows(Plan.Rows rows) {
        OperatorFactory<Object> factory = (context, out) -> new ValuesSource(context, out, rows.schema(), rows.rows());
        return ColumnStreams.source(maker.environment(), "Source: values", factory, true, true);
    }

    DataStream<Object> calc(Plan.Calc plan) {
        Plan pruned = Pruning.pruned(plan);
        return pruned instanceof Plan.Calc calc ? pruned(calc) : maker.stream(pruned);
    }

    private DataStream<Object> pruned(Plan.Calc calc) {
        int[] sources = Generated.sources(calc.projections());
        Generated.Made<Calculation> calculation =
                generated.calculation(calc.condition(), Generated.computed(calc.projections()));
        List<Field> schema = calc.input().schema();
        return maker.straight(
                "Calc",
                calc.input(),
                new Passing((context, out) ->
                        new CalcOperator(context, out, calculation.newInstance(context), sources, schema)));
    }

    DataStream<Object> watermarks(Plan.Watermarks plan) {
        Field time = plan.schema().get(plan.rowtime());
        Generated.Made<Calculation> expression = generated.calculation(null, List.of(bare(plan.watermark())));
        long ticksPerMilli = plan.watermark().type().ticksPerSecond() / 1_000;
        return maker.straight(
                "Watermarks",
                plan.input(),
                new Passing((context, out) -> new WatermarkOperator(
                        context, out, expression.newInstance(context), plan.rowtime(), time.name(), ticksPerMilli)));
    }

    /** Also a bare column is computed, so that there is a column of results. */
    static Expr bare(Expr watermark) {
        return watermark instanceof Expr.Field
                ? new Expr.Call("REINTERPRET", List.of(watermark), watermark.type())
                : watermark;
    }

    DataStream<Object> currentWatermark(Plan.CurrentWatermark plan) {
        return maker.straight("CurrentWatermark", plan.input(), new Passing(CurrentWatermarkOperator::new));
    }

    DataStream<Object> union(Plan.Union union) {
        List<DataStream<Object>> streams =
                union.inputs().stream().map(maker::stream).toList();
        return ColumnStreams.union(maker.environment(), streams.toArray(DataStream<?>[]::new));
    }

    DataStream<Object> expand(Plan.Expand expand) {
        List<Generated.Made<Calculation>> calculations = new ArrayList<>();
        List<int[]> sources = new ArrayList<>();
        for (List<Expr> projection : expand.projections()) {
            calculations.add(generated.calculation(null, Generated.computed(projection)));
            sources.add(Generated.sources(projection));
        }
        return maker.straight(
                "Expand",
                expand.input(),
                new Passing(
                        (context, out) -> new ExpandOperator(context, out, instances(calculations, context), sources)));
    }

    private static List<Calculation> instances(List<Generated.Made<Calculation>> made, OperatorContext context)
            throws Exception {
        List<Calculation> instances = new ArrayList<>();
        for (Generated.Made<Calculation> each : made) {
            instances.add(each.newInstance(context));
        }
        return instances;
    }

    DataStream<Object> notNull(Plan.NotNull plan) {
        return maker.straight(
                "NotNull",
                plan.input(),
                new Passing((context, out) -> new NotNullOperator(context, out, plan.schema(), plan.table())));
    }

    /** A factory of operators that forget each batch at once. */
    record Passing(OperatorFactory<Object> factory) implements OperatorFactory<Object> {
        @Override
        public Operator create(OperatorContext context, Receiver<Object> out) throws Exception {
            return factory.create(context, out);
        }

        @Override
        public boolean keepsInput() {
            return false;
        }
    }
}
