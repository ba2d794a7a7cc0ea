package weir.api.state;

import java.io.IOException;

/** One value per key. */
public interface ValueState<T> extends State {
    /** The value of the current key; the descriptor's default value, usually null, where there is none. */
    T value() throws IOException;

    /** Replaces the value of the current key; null is the same as {@link #clear}. */
    void update(T value) throws IOException;
}
