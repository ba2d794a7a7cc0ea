package weir.operators.window;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * How rows become an accumulator and an accumulator a result: a user's reduce or aggregate function, or one of our own,
 * together with how its accumulators are kept.
 *
 * @param <IN> the rows
 * @param <OUT> the result of a window
 */
public abstract class Fold<IN, OUT> {
    /** Room for {@code capacity} accumulators, of the shape that this fold keeps them in. */
    abstract Cells cells(int capacity);

    /** Starts the accumulator in {@code slot} with its first row. */
    abstract void first(Cells cells, int slot, IN row) throws Exception;

    abstract void add(Cells cells, int slot, IN row) throws Exception;

    /**
     * Puts the accumulator of all rows of two others into {@code target}. The others stay as they are, except that one
     * may be the target.
     */
    abstract void combine(Cells target, int slot, Cells older, int olderSlot, Cells newer, int newerSlot)
            throws Exception;

    /** Puts a copy into {@code target}, which may then change without the original. */
    abstract void copy(Cells target, int slot, Cells source, int sourceSlot);

    /** The result of an accumulator that is not needed any more. */
    abstract OUT result(Cells cells, int slot) throws Exception;

    abstract void write(Cells cells, int slot, DataOutputView target) throws IOException;

    abstract void read(Cells cells, int slot, DataInputView source) throws IOException;
}
