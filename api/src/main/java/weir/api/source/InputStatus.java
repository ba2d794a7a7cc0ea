package weir.api.source;

/** What a {@link SourceReader} says after each {@link SourceReader#pollNext}. */
public enum InputStatus {
    /** Call again at once. */
    MORE_AVAILABLE,
    /** Call again when {@link SourceReader#isAvailable()} completes. */
    NOTHING_AVAILABLE,
    /** Never call again: everything was read. */
    END_OF_INPUT
}
