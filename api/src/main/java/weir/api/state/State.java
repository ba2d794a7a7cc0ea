package weir.api.state;

/** A piece of a function's memory; every method works on the entry of the current key. */
public interface State {
    /** Forgets the entry of the current key. */
    void clear();
}
