package weir.operators.window;

import java.io.IOException;
import weir.api.functions.AggregateFunction;
import weir.base.WeirException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** Folds by an aggregate function whose accumulators are objects. */
final class AggregateFold<IN, ACC, OUT> extends Fold<IN, OUT> {
    private final AggregateFunction<IN, ACC, OUT> aggregate;
    private final ValueType<ACC> type;

    AggregateFold(AggregateFunction<IN, ACC, OUT> aggregate, ValueType<ACC> type) {
        this.aggregate = aggregate;
        this.type = type;
    }

    @Override
    Cells cells(int capacity) {
        return Cells.ofObjects(capacity);
    }

    @Override
    void first(Cells cells, int slot, IN row) {
        cells.objects[slot] = aggregate.add(row, aggregate.createAccumulator());
    }

    @Override
    @SuppressWarnings("unchecked") // only this fold fills its cells
    void add(Cells cells, int slot, IN row) {
        cells.objects[slot] = aggregate.add(row, (ACC) cells.objects[slot]);
    }

    @Override
    void combine(Cells target, int slot, Cells older, int olderSlot, Cells newer, int newerSlot) {
        ACC first = type.own(older, olderSlot, target, slot);
        ACC merged = aggregate.merge(first, type.own(newer, newerSlot, target, slot));
        if (merged == null) {
            throw new WeirException(
                    "The method merge of " + aggregate.getClass().getName()
                            + " returned null. It has to return one accumulator for the rows of both its arguments, because"
                            + " these windows are put together from parts.");
        }
        target.objects[slot] = merged;
    }

    @Override
    void copy(Cells target, int slot, Cells source, int sourceSlot) {
        target.objects[slot] = type.own(source, sourceSlot, null, 0);
    }

    @Override
    @SuppressWarnings("unchecked") // only this fold fills its cells
    OUT result(Cells cells, int slot) {
        return aggregate.getResult((ACC) cells.objects[slot]);
    }

    @Override
    void write(Cells cells, int slot, DataOutputView target) throws IOException {
        type.write(cells.objects[slot], target);
    }

    @Override
    void read(Cells cells, int slot, DataInputView source) throws IOException {
        cells.objects[slot] = type.read(source);
    }
}
