package weir.api.source;

/**
 * Takes what a {@link SourceReader} reads. Records of different splits belong into outputs of their own, so that each
 * split has its own watermark and the slowest split, not the fastest, sets the time.
 */
public interface ReaderOutput<T> extends SourceOutput<T> {
    /** The output for the records of one split; asking twice gives the same output. */
    SourceOutput<T> createOutputForSplit(String splitId);

    /** Forgets a split that was read to its end, so that its watermark holds nothing back any longer. */
    void releaseOutputForSplit(String splitId);
}
