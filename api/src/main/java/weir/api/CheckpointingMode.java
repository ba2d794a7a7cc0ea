package weir.api;

/** What a restart may do to records that were in flight. */
public enum CheckpointingMode {
    /** State counts every record once: inputs wait for the barriers of each other. */
    EXACTLY_ONCE,
    /** State may count records again that came between two barriers; inputs never wait. */
    AT_LEAST_ONCE
}
