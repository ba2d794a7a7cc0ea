package weir.operators.window;

import java.io.IOException;
import weir.api.functions.AggregateFunction;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * Folds by an aggregate function whose accumulators are of class Long, and keeps them as bare longs. The JIT inlines the
 * function and removes the boxes around the call, so nothing is allocated per row.
 */
final class LongAggregateFold<IN, OUT> extends Fold<IN, OUT> {
    private final AggregateFunction<IN, Long, OUT> aggregate;

    LongAggregateFold(AggregateFunction<IN, Long, OUT> aggregate) {
        this.aggregate = aggregate;
    }

    @Override
    Cells cells(int capacity) {
        return Cells.ofNumbers(capacity);
    }

    @Override
    void first(Cells cells, int slot, IN row) {
        cells.numbers[slot] = aggregate.add(row, aggregate.createAccumulator());
    }

    @Override
    void add(Cells cells, int slot, IN row) {
        cells.numbers[slot] = aggregate.add(row, cells.numbers[slot]);
    }

    @Override
    void combine(Cells target, int slot, Cells older, int olderSlot, Cells newer, int newerSlot) {
        target.numbers[slot] = aggregate.merge(older.numbers[olderSlot], newer.numbers[newerSlot]);
    }

    @Override
    void copy(Cells target, int slot, Cells source, int sourceSlot) {
        target.numbers[slot] = source.numbers[sourceSlot];
    }

    @Override
    OUT result(Cells cells, int slot) {
        return aggregate.getResult(cells.numbers[slot]);
    }

    @Override
    void write(Cells cells, int slot, DataOutputView target) throws IOException {
        target.writeLong(cells.numbers[slot]);
    }

    @Override
    void read(Cells cells, int slot, DataInputView source) throws IOException {
        cells.numbers[slot] = source.readLong();
    }
}
