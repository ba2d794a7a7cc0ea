package weir.operators.window;

import weir.api.state.ListState;
import weir.api.state.State;
import weir.api.windowing.Window;

/** All rows, in the order they came. */
final class ListedContents<T, W extends Window> extends WindowContents<T, T, W> {
    private final ListState<T> state;

    ListedContents(ListState<T> state) {
        this.state = state;
    }

    @Override
    void add(T row, long time) throws Exception {
        state.add(row);
    }

    @Override
    Iterable<T> take(W window) throws Exception {
        Iterable<T> rows = state.get();
        return rows.iterator().hasNext() ? rows : null;
    }

    @Override
    State state() {
        return state;
    }
}
