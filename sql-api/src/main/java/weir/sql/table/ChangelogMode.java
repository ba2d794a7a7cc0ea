package weir.sql.table;

/** What the rows of a stream may mean for the table behind it. */
public enum ChangelogMode {
    /** Only insertions. */
    APPEND,
    /** Insertions, the new rows of updates, and deletions, by a key. */
    UPSERT,
    /** Insertions, old and new rows of updates, and deletions. */
    RETRACT
}
