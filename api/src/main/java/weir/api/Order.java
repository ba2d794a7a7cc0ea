package weir.api;

/** How records are to be sorted. */
public enum Order {
    NONE,
    ASCENDING,
    DESCENDING,
    /** Sorted, in either direction. */
    ANY;

    /** Whether there is to be any order. */
    public boolean isOrdered() {
        return this != NONE;
    }
}
