package weir.operators.window;

import weir.api.state.State;
import weir.api.windowing.Window;

/**
 * What a window has gathered, in the current key's and namespace's state.
 *
 * @param <T> the rows
 * @param <E> what a window function sees
 */
abstract class WindowContents<T, E, W extends Window> {
    /** The state under this name holds the contents of each window. */
    static final String STATE_NAME = "window-contents";

    abstract void add(T row, long time) throws Exception;

    /** What the window function gets; null if there is nothing. */
    abstract Iterable<E> take(W window) throws Exception;

    /** The window function is through with what {@link #take} gave. */
    void returned(W window) throws Exception {}

    /** Holds the contents, to be merged and cleared. */
    abstract State state();
}
