package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.batch.ColumnType;
import weir.batch.LongAppender;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.KeptOrder;
import weir.sql.kernel.RowFormat;
import weir.sql.kernel.SortedRows;
import weir.sql.plan.Plan;
import weir.types.RowKind;

/**
 * The first rows of each partition of an input from which no row ever goes, told anew at the end of each batch. What is not among
 * the first when it comes never will be, and is not kept; the others are kept as bytes.
 */
final class GrowingTopNOperator extends KeyedBatchOperator {
    private static final byte INSERT = RowKind.INSERT.toByteValue();
    private static final byte UPDATE_BEFORE = RowKind.UPDATE_BEFORE.toByteValue();
    private static final byte UPDATE_AFTER = RowKind.UPDATE_AFTER.toByteValue();
    private static final byte DELETE = RowKind.DELETE.toByteValue();

    private final RowFormat format;
    private final KeptOrder order;
    private final int offset;
    private final long limit;
    private final boolean withRank;
    private final List<Touched> touched = new ArrayList<>();
    private ValueState<SortedRows> sorted;
    private long batchNumber;

    /** A partition that the present batch has changed, with the rows that were there before. */
    private record Touched(SortedRows rows, byte[][] before) {}

    GrowingTopNOperator(OperatorContext context, Receiver<Object> out, Plan.TopN plan, Keys keys) {
        super(context, out, plan.schema(), keys);
        List<ColumnType> types = plan.input().schema().stream()
                .map(field -> field.type().layout())
                .toList();
        this.format = RowFormat.of(types);
        this.order = new KeptOrder(
                types,
                plan.order().stream()
                        .map(key -> new KeptOrder.By(key.column(), key.descending(), key.nullsFirst()))
                        .toArray(KeptOrder.By[]::new));
        this.offset = (int) Math.min(Integer.MAX_VALUE, plan.offset());
        this.limit = plan.limit();
        this.withRank = plan.withRank();
    }

    @Override
    public void open() {
        sorted = state.getState(
                StateLife.limited(context, new ValueStateDescriptor<>("first", new SortedRows.Serializer())));
        batchNumber = 1;
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int row = from; row < to; row++) {
            select(batch, row);
            SortedRows rows = sorted.value();
            if (rows == null) {
                rows = new SortedRows();
            }
            int last = rows.size() - 1;
            if (rows.size() < limit || last >= 0 && order.compare(batch, row, rows.get(last)) < 0) {
                insert(rows, batch, row);
            }
        }
    }

    /** Behind those that are equal: who came first stays first. */
    private void insert(SortedRows rows, Batch batch, int row) throws IOException {
        if (rows.touched != batchNumber) {
            touched.add(new Touched(rows, rows.toArray()));
            rows.touched = batchNumber;
        }
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(batch, row, rows.get(middle)) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        rows.insert(low, format.write(batch, row));
        if (rows.size() > limit) {
            rows.removeLast();
        }
        sorted.update(rows);
    }

    @Override
    protected void onBatchEnd() {
        batchNumber++;
        for (Touched partition : touched) {
            byte[][] before = partition.before();
            if (withRank) {
                emitRanks(before, partition.rows().toArray());
            } else {
                emitRows(before, partition.rows().toArray());
            }
        }
        touched.clear();
    }

    /** Every rank whose row is another one now; there are never fewer. */
    private void emitRanks(byte[][] before, byte[][] after) {
        for (int place = offset; place < after.length; place++) {
            if (place >= before.length) {
                emit(after[place], place, INSERT);
            } else if (!Arrays.equals(before[place], after[place])) {
                emit(before[place], place, UPDATE_BEFORE);
                emit(after[place], place, UPDATE_AFTER);
            }
        }
    }

    private void emitRows(byte[][] before, byte[][] after) {
        emitOthers(before, after, DELETE);
        emitOthers(after, before, INSERT);
    }

    /** Emits the rows that the others lack. A row that is in both is the same array, and in the same order. */
    private void emitOthers(byte[][] rows, byte[][] others, byte kind) {
        int next = offset;
        for (int place = offset; place < rows.length; place++) {
            int found = next;
            while (found < others.length && others[found] != rows[place]) {
                found++;
            }
            if (found >= others.length) {
                emit(rows[place], place, kind);
            } else {
                next = found + 1;
            }
        }
    }

    private void emit(byte[] row, int place, byte kind) {
        format.append(row, 0, results, 0);
        if (withRank) {
            ((LongAppender) results.column(format.columnCount())).append(place + 1L);
        }
        results.endRow(Batch.NO_TIME, kind);
    }
}
