package weir.api.source;

/** A part of a source's input that one reader reads by itself: a file, a byte range, a range of numbers. */
public interface SourceSplit {
    /** Names the split uniquely within its source and stays the same over restarts. */
    String splitId();
}
