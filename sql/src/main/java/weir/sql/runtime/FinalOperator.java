package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.plan.Plan;
import weir.types.Row;
import weir.types.RowKind;

/** The rows that are there when the input of a batch has ended: counts each row, and shows them then in their order. */
final class FinalOperator extends KeyedBatchOperator {
    private static final String COUNTS = "counts";
    private static final int FULL = 1_024;

    private final Plan.Final plan;
    private ValueState<Long> counts;

    /** {@code keys} are all columns. */
    FinalOperator(OperatorContext context, Receiver<Object> out, Plan.Final plan, Keys keys) {
        super(context, out, plan.schema(), keys);
        this.plan = plan;
    }

    @Override
    public void open() {
        counts = state.getState(new ValueStateDescriptor<>(COUNTS, Long.class));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int row = from; row < to; row++) {
            select(batch, row);
            Long before = counts.value();
            long after = (before == null ? 0 : before) + (GroupAggregateOperator.isBack(batch.kind(row)) ? -1 : 1);
            if (after == 0) {
                counts.clear();
            } else {
                counts.update(after);
            }
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        if (watermark == Long.MAX_VALUE) {
            List<Row> rows = rows();
            rows.sort(Rows.order(plan.order()));
            int to = (int) Math.min(plan.limit(), rows.size());
            for (Row row : rows.subList((int) Math.min(plan.offset(), to), to)) {
                Rows.append(row, results);
                results.endRow(Batch.NO_TIME, RowKind.INSERT.toByteValue());
                if (results.size() >= FULL) {
                    send();
                }
            }
        }
    }

    private List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        state.forEachKey(COUNTS, key -> {
            Row row = keys.row(key);
            for (long i = counts.value(); i > 0; i--) {
                rows.add(row);
            }
        });
        return rows;
    }
}
