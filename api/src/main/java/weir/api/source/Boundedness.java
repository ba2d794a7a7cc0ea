package weir.api.source;

/** Whether a source comes to an end by itself. */
public enum Boundedness {
    BOUNDED,
    CONTINUOUS_UNBOUNDED
}
