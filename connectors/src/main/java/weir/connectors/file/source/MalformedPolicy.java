package weir.connectors.file.source;

/** What a file source does with a record that does not follow the format. */
public enum MalformedPolicy {
    /** The job fails and says where the record is. */
    FAIL,
    /** The record is left out and counted. */
    SKIP
}
