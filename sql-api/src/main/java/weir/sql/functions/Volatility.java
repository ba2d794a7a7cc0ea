package weir.sql.functions;

/** When a function may answer the same arguments differently. */
public enum Volatility {
    /** Never; calls with literals are worked out once. */
    FIXED,
    /** From one query to the next, such as the name of the current database. */
    PER_QUERY,
    /** From one row to the next, such as a random number. */
    PER_ROW
}
