package weir.api.checkpoint;

/** The forms of savepoints that Flink knows. Weir has one that is both: every state backend reads it, and it is fast. */
public enum SavepointFormatType {
    CANONICAL,
    NATIVE;

    /** What is used where nobody chooses. */
    public static final SavepointFormatType DEFAULT = CANONICAL;
}
