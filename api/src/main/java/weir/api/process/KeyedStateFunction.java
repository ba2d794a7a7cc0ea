package weir.api.process;

import weir.api.state.State;

/** Visits the state of one key after the other. */
@FunctionalInterface
public interface KeyedStateFunction<K, S extends State> {
    /** Reads or changes the state of {@code key}; the handle is good during the call only. */
    void process(K key, S state) throws Exception;
}
