package weir.state;

/** A state whose entries expire, as the clean-up in the background sees it. */
interface Expirable {
    Expiry expiry();

    /** Removes what is expired in {@code row}; returns how many entries that were. */
    int expire(int row, long nowMillis);
}
