package weir.engine;

import weir.spi.OperatorContext;
import weir.spi.StateInput;

/** What a run begins with: the state of its operators by their identity. */
public interface Restoration {
    /** A run that begins empty. */
    Restoration EMPTY = new Restoration() {
        @Override
        public StateInput of(String operatorId) {
            return null;
        }

        @Override
        public boolean isFinished(String operatorId, OperatorContext.Slice slice) {
            return false;
        }
    };

    /** The state of an operator; null if there is none for it. */
    StateInput of(String operatorId);

    /** True if the operator had done all the work that now is {@code slice}'s: in that task, or, if their number changed, in all. */
    boolean isFinished(String operatorId, OperatorContext.Slice slice);
}
