package weir.spi;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** The life of a transformation: opened, restored if there is something to restore, fed, finished, released. */
public interface Operator {
    /** Makes the operator ready; called once, before any row, from the end of a chain to its start. */
    default void open() throws Exception {}

    /** Writes all that {@link #restore} needs to go on from here. */
    default void snapshot(DataOutputView target) throws IOException {}

    /** Takes up what {@link #snapshot} wrote; called at most once, before {@link #open}. */
    default void restore(DataInputView source) throws IOException {}

    /**
     * Called after the last row and the last watermark, again and again until it returns true: an operator that still
     * waits for something outside returns false.
     */
    default boolean finish() throws Exception {
        return true;
    }

    /** Frees what the operator holds; called once, also after a failure. */
    default void release() throws Exception {}
}
