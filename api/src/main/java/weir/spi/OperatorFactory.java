package weir.spi;

import java.io.Serializable;
import weir.api.Delivery;

/** Makes the operator of one task, from the end of a chain to its start. */
@FunctionalInterface
public interface OperatorFactory<O> extends Serializable {
    /**
     * Makes an operator that sends to {@code out}: a {@link OneInputOperator}, {@link TwoInputOperator} or {@link
     * SourceOperator}, as the job's graph says.
     */
    Operator create(OperatorContext context, Receiver<O> out) throws Exception;

    /**
     * True if the operator keeps how far it has come in time for all keys together. All its tasks are then cut at one
     * watermark, since keys may change their task with a restore, and so no barrier overtakes rows on their way to it.
     */
    default boolean sharesTime() {
        return false;
    }

    /** What a source or a sink promises about records when something fails; null for whatever stands between them. */
    default Delivery delivery() {
        return null;
    }

    /** The group of sources that wait for each other's watermarks, by its name; null for none. */
    default String alignmentGroup() {
        return null;
    }

    /** False if the operator never keeps a row beyond the call that brings it, so that it need not get a copy. */
    default boolean keepsInput() {
        return true;
    }
}
