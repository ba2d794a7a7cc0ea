package weir.connectors.file.sink;

/** What {@link OutputFileSink} does with a file that is there already. */
public enum WriteMode {
    /** The job fails before it writes anything. */
    NO_OVERWRITE,
    /** The new file takes the place of the old one, at the moment when it is whole. */
    OVERWRITE
}
