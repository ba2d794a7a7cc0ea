package weir.state;

/** Who hands out the rows of a table: the index of keys, or of keys and namespaces. */
interface Rows {
    /** The first row from {@code row} on that is in use; {@link SlotTable#NONE} if there is none. */
    int nextLive(int row);

    /** Takes a row back if no state, timer or namespace needs it and it is not the current one. */
    void releaseIfEmpty(int row);
}
