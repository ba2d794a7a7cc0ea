package weir.operators.window;

import java.io.IOException;
import weir.api.functions.ReduceFunction;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** Folds by a reduce function, which is its own way to combine: the accumulator is a value like the rows. */
final class ReduceFold<T> extends Fold<T, T> {
    private final ReduceFunction<T> reduce;
    private final ValueType<T> type;

    ReduceFold(ReduceFunction<T> reduce, ValueType<T> type) {
        this.reduce = reduce;
        this.type = type;
    }

    @Override
    Cells cells(int capacity) {
        return Cells.ofObjects(capacity);
    }

    @Override
    void first(Cells cells, int slot, T row) {
        cells.objects[slot] = row;
    }

    @Override
    @SuppressWarnings("unchecked") // only this fold fills its cells
    void add(Cells cells, int slot, T row) throws Exception {
        cells.objects[slot] = reduce.reduce((T) cells.objects[slot], row);
    }

    @Override
    void combine(Cells target, int slot, Cells older, int olderSlot, Cells newer, int newerSlot) throws Exception {
        T first = type.own(older, olderSlot, target, slot);
        target.objects[slot] = reduce.reduce(first, type.own(newer, newerSlot, target, slot));
    }

    @Override
    void copy(Cells target, int slot, Cells source, int sourceSlot) {
        target.objects[slot] = type.own(source, sourceSlot, null, 0);
    }

    @Override
    @SuppressWarnings("unchecked") // only this fold fills its cells
    T result(Cells cells, int slot) {
        return (T) cells.objects[slot];
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
