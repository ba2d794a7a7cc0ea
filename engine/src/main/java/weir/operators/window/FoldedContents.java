package weir.operators.window;

import java.util.Collections;
import weir.api.state.AppendingState;
import weir.api.state.State;
import weir.api.windowing.Window;

/** Rows folded as they come, by a reduce or aggregate function that the state knows. */
final class FoldedContents<T, E, W extends Window> extends WindowContents<T, E, W> {
    private final AppendingState<T, E> state;

    FoldedContents(AppendingState<T, E> state) {
        this.state = state;
    }

    @Override
    void add(T row, long time) throws Exception {
        state.add(row);
    }

    @Override
    Iterable<E> take(W window) throws Exception {
        E folded = state.get();
        return folded == null ? null : Collections.singletonList(folded);
    }

    @Override
    State state() {
        return state;
    }
}
