package weir.state;

/** A state whose entries can be combined when windows merge. */
interface MergeableState {
    /** Adds the content of {@code row} to that of the current row, and empties {@code row}. */
    void absorb(int row) throws Exception;
}
