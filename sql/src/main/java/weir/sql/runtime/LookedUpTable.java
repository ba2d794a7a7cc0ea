package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.lookup.FullCache;
import weir.sql.lookup.WholeRead;
import weir.sql.plan.Plan;
import weir.sql.plan.Pruning;
import weir.sql.table.Field;
import weir.sql.table.TableSource;

/** One task's way to a table that is looked up as a whole: the cache of all tasks, and what reads the table for it. */
final class LookedUpTable {
    private final OperatorContext context;
    private final Plan.FullLookupJoin plan;
    private final Plan.Scan scan;
    private final List<Stage> stages;

    /** A calculation over the rows that the one before makes. */
    private record Stage(Calculation calculation, int[] sources, List<Field> schema) {}

    private LookedUpTable(OperatorContext context, Plan.FullLookupJoin plan, Plan.Scan scan, List<Stage> stages) {
        this.context = context;
        this.plan = plan;
        this.scan = scan;
        this.stages = stages;
    }

    /** Makes each task's. */
    @FunctionalInterface
    interface Factory {
        LookedUpTable in(OperatorContext context) throws Exception;
    }

    static Factory of(Plan.FullLookupJoin plan, Generated generated) {
        List<Plan.Calc> calcs = new ArrayList<>();
        Plan at = plan.table();
        while (at instanceof Plan.Calc calc) {
            Plan pruned = Pruning.pruned(calc);
            if (pruned instanceof Plan.Calc kept) {
                calcs.add(0, kept);
                at = kept.input();
            } else {
                at = pruned;
            }
        }
        Plan.Scan scan = (Plan.Scan) at;
        List<Generated.Made<Calculation>> made = calcs.stream()
                .map(calc -> generated.calculation(calc.condition(), Generated.computed(calc.projections())))
                .toList();
        return context -> {
            List<Stage> stages = new ArrayList<>();
            for (int i = 0; i < calcs.size(); i++) {
                stages.add(new Stage(
                        made.get(i).newInstance(context),
                        Generated.sources(calcs.get(i).projections()),
                        calcs.get(i).input().schema()));
            }
            return new LookedUpTable(context, plan, scan, stages);
        };
    }

    /** What the tasks have in common. */
    FullCache<TableIndex> cache() {
        return context.shared(
                "lookup " + context.id(), () -> new FullCache<>(scan.table(), plan.cache(), context.platform()));
    }

    /** Reads the table and puts its rows in order by their keys. */
    TableIndex load(JoinKeys keys, BooleanSupplier cancelled) throws Exception {
        TableIndex.Builder index = new TableIndex.Builder(plan.table().schema(), keys);
        Receiver<Object> way = new Indexing(index);
        for (int i = stages.size() - 1; i >= 0; i--) {
            way = new CalcOperator(
                    context,
                    way,
                    stages.get(i).calculation(),
                    stages.get(i).sources(),
                    stages.get(i).schema());
        }
        WholeRead.read(((TableSource) scan.source()).read(scan.columns()), context, way::onBatch, cancelled);
        return index.build();
    }

    private static final class Indexing extends Receiver<Object> {
        private final TableIndex.Builder index;

        Indexing(TableIndex.Builder index) {
            this.index = index;
        }

        @Override
        public void onRow(Object row, long time) {
            throw new IllegalStateException("The rows of a table come in batches of columns.");
        }

        @Override
        public void onBatch(Batch batch) {
            index.add(batch);
        }

        @Override
        public void onWatermark(long watermark) {}

        @Override
        public void onIdle(boolean idle) {}
    }
}
