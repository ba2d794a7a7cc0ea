package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * What a state keeps, by row.
 *
 * @param <V> one row's content: a value, an accumulator, a list or a map
 */
abstract class Column<V> {
    /** The content of {@code row}; null where there is none. */
    abstract V get(int row);

    /** Writes {@code content}, which is not null, to {@code row}. */
    abstract void set(int row, V content);

    abstract void remove(int row);

    abstract boolean isPresent(int row);

    /** Brings the first {@code count} of {@code rows}, those below 0 excepted, into the processor's cache. */
    abstract void touch(int[] rows, int count);

    /** What the bytes of {@link #write} mean. */
    abstract String schema();

    /** Writes the content of {@code row}, which has one, to a snapshot. */
    abstract void write(int row, DataOutputView target) throws IOException;

    /** Fills {@code row} from a snapshot that holds it in this form. */
    abstract void read(int row, DataInputView source, SavedForm form) throws IOException;

    /** How contents of another form become contents as {@link #write} writes them; for any one thread. */
    abstract Rewriter rewriter(SavedForm form) throws IOException;

    /** Reads one content and writes it as it would be written now. */
    @FunctionalInterface
    interface Rewriter {
        void rewrite(DataInputView source, DataOutputView target) throws IOException;
    }

    /** True where contents are objects rather than bits in arrays. */
    abstract boolean keepsObjects();

    /** The memory of the arrays, without headers and the objects themselves. */
    abstract long sizeBytes();
}
