package weir.spi;

import java.io.IOException;

/**
 * The life of a transformation: restored if there is something to restore, opened, fed, finished, released. In between come
 * checkpoints: what belongs before the barrier is sent, the state is written, and later it is told what became of it.
 */
public interface Operator {
    /** Makes the operator ready; called once, before any row, from the end of a chain to its start. */
    default void open() throws Exception {}

    /** Sends on whatever belongs before the barrier of a checkpoint; called just before {@link #snapshot}. */
    default void beforeBarrier(long checkpointId) throws Exception {}

    /** Writes all that {@link #restore} needs to go on from here. */
    default void snapshot(StateOutput target) throws IOException {}

    /** Takes up its share of what {@link #snapshot} wrote in all tasks; called at most once, before {@link #open}. */
    default void restore(StateInput source) throws IOException {}

    /** A checkpoint is complete and durable, and so are all before it: what waited for that may take effect. */
    default void checkpointComplete(long checkpointId) throws Exception {}

    /** A checkpoint was given up. What it would have held is part of the next one. */
    default void checkpointAborted(long checkpointId) throws Exception {}

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
     * Called at the end of each of the task's turns, so before timers, mail, a snapshot or {@link #finish} can come after
     * a row. An operator may let rows wait for others of the same turn, so as to work on several together; it works on
     * them here at the latest.
     */
    default void onTurnEnd() throws Exception {}

    /**
     * Called after the last row and the last watermark, again and again until it returns true: an operator that still
     * waits for something outside returns false.
     */
    default boolean finish() throws Exception {
        return true;
    }

    /**
     * As {@link #finish}, for the savepoint that ends the job: what waits for a checkpoint to be complete is part of that one and
     * need not be waited for.
     */
    default boolean finishBeforeSavepoint() throws Exception {
        return finish();
    }

    /**
     * Called again and again once the savepoint that ends the job is complete, until it returns true: an operator that has
     * not brought into effect what waited for that, because something outside is not ready, returns false.
     */
    default boolean finishCommits() throws Exception {
        return true;
    }

    /** Frees what the operator holds; called once, also after a failure. */
    default void release() throws Exception {}
}
