package weir.api.state;

/**
 * State that grows by adding to it.
 *
 * @param <IN> what is added
 * @param <OUT> what is read
 */
public interface AppendingState<IN, OUT> extends State {
    /** What has been added so far; null where nothing has. */
    OUT get() throws Exception;

    /** Adds {@code value}, which must not be null, to the entry of the current key. */
    void add(IN value) throws Exception;
}
