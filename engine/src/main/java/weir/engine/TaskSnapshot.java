package weir.engine;

import java.io.IOException;
import java.util.List;

/**
 * What one task put into a checkpoint.
 *
 * @param task the number of the task within its run
 * @param name what messages call the task
 * @param operators in the order of the chain
 * @param finished true if the task had nothing left to do
 */
public record TaskSnapshot(int task, String name, List<OperatorSnapshot> operators, boolean finished) {
    /** Says that nobody will write it, or write it once more. */
    public void release() throws IOException {
        for (OperatorSnapshot operator : operators) {
            operator.release();
        }
    }
}
