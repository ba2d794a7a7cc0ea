package weir.api.state;

/**
 * State that grows by adding to it.
 *
 * @param <IN> what is added
 * @param <OUT> what is read
 */
public interface AppendingState<IN, OUT> extends State {
    /** What has been added so far; null, or an empty list, where nothing has. */
    OUT get() throws Exception;

    /** Adds {@code value} to the entry of the current key. Null changes nothing, and is an error for a list. */
    void add(IN value) throws Exception;
}
