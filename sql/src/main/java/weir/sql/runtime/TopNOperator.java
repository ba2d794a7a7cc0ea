package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.plan.Plan;
import weir.types.Row;
import weir.types.RowKind;
import weir.types.Types;

/**
 * The first rows of each partition of an input that changes, told anew whenever they do: at the end of each batch, what has left goes
 * and what has come comes. All rows are kept, for any may be among the first again.
 */
final class TopNOperator extends KeyedBatchOperator {
    private static final byte INSERT = RowKind.INSERT.toByteValue();
    private static final byte UPDATE_BEFORE = RowKind.UPDATE_BEFORE.toByteValue();
    private static final byte UPDATE_AFTER = RowKind.UPDATE_AFTER.toByteValue();
    private static final byte DELETE = RowKind.DELETE.toByteValue();

    private final Comparator<Row> order;
    private final long offset;
    private final long limit;
    private final boolean withRank;
    private final Map<Object, Touched> touched = new LinkedHashMap<>();
    private ValueState<ArrayList<Row>> sorted;

    /** A partition that the present batch has changed, with the rows that were first before. */
    private record Touched(ArrayList<Row> rows, List<Row> before) {}

    TopNOperator(OperatorContext context, Receiver<Object> out, Plan.TopN plan, Keys keys) {
        super(context, out, plan.schema(), keys);
        this.order = Rows.order(plan.order());
        this.offset = plan.offset();
        this.limit = plan.limit();
        this.withRank = plan.withRank();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void open() {
        sorted = (ValueState<ArrayList<Row>>) (ValueState<?>) state.getState(
                StateLife.limited(context, new ValueStateDescriptor<>("first", Types.GENERIC(Object.class))));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int row = from; row < to; row++) {
            Object key = keys.of(batch, row);
            Touched partition = touched.get(key);
            if (partition == null) {
                partition = touch(key);
            }
            Row value = Rows.of(batch, row);
            if (GroupAggregateOperator.isBack(batch.kind(row))) {
                partition.rows().remove(value);
            } else {
                insert(partition.rows(), value);
            }
        }
    }

    private Touched touch(Object key) throws IOException {
        state.select(key);
        ArrayList<Row> rows = sorted.value();
        if (rows == null) {
            rows = new ArrayList<>();
        }
        Touched partition = new Touched(rows, List.copyOf(first(rows)));
        touched.put(key, partition);
        return partition;
    }

    /** Behind those that are equal: who came first stays first. */
    private void insert(ArrayList<Row> rows, Row row) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle), row) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        rows.add(low, row);
    }

    private List<Row> first(List<Row> rows) {
        int from = (int) Math.min(offset, rows.size());
        return rows.subList(from, (int) Math.min(limit, rows.size()));
    }

    @Override
    protected void onBatchEnd() throws Exception {
        for (Map.Entry<Object, Touched> entry : touched.entrySet()) {
            Touched partition = entry.getValue();
            state.select(entry.getKey());
            if (partition.rows().isEmpty()) {
                sorted.clear();
            } else {
                sorted.update(partition.rows());
            }
            if (withRank) {
                emitRanks(partition.before(), first(partition.rows()));
            } else {
                emitRows(partition.before(), first(partition.rows()));
            }
        }
        touched.clear();
    }

    /** Every rank whose row is another one now. */
    private void emitRanks(List<Row> before, List<Row> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Row old = i < before.size() ? before.get(i) : null;
            Row now = i < after.size() ? after.get(i) : null;
            if (old != null && old.equals(now)) {
                continue;
            }
            if (old != null) {
                emit(old, i, now == null ? DELETE : UPDATE_BEFORE);
            }
            if (now != null) {
                emit(now, i, old == null ? INSERT : UPDATE_AFTER);
            }
        }
    }

    private void emitRows(List<Row> before, List<Row> after) {
        List<Row> come = new ArrayList<>(after);
        for (Row row : before) {
            if (!come.remove(row)) {
                emit(row, 0, DELETE);
            }
        }
        List<Row> left = new ArrayList<>(before);
        for (Row row : after) {
            if (!left.remove(row)) {
                emit(row, 0, INSERT);
            }
        }
    }

    private void emit(Row row, int place, byte kind) {
        Rows.append(row, results);
        if (withRank) {
            results.column(row.getArity()).append(offset + place + 1);
        }
        results.endRow(Batch.NO_TIME, kind);
    }
}
