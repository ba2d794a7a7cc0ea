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
     * False while the operator has all it can work on, such as requests that wait for answers: the task then feeds its
     * chain nothing new, and so holds back whoever sends to it. What is on its way already, at most the rest of a batch and
     * what the chain makes of it, comes nevertheless and has to be kept. Who says false says true again only in a call
     * that comes from the mailbox or from a timer.
     */
    default boolean isReady() {
        return true;
    }

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
