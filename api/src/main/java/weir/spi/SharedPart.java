package weir.spi;

import java.io.IOException;

/**
 * An object that the parallel tasks of an operator share ({@link OperatorContext#shared}) and that has state of its own, such
 * as the splits that no reader has been given yet.
 */
public interface SharedPart {
    /**
     * Writes the state, and from then on keeps to itself whatever would reach a task: that must not come before the task's
     * own part of the same checkpoint.
     */
    void snapshot(StateOutput target) throws IOException;

    /** Sends on what was kept: every task has been told to make its part. */
    void proceed();
}
