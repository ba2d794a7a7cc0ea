package weir.api.source;

/** How long a path is looked at for files, as in Flink 1.x. */
public enum FileProcessingMode {
    /** What is there when the job starts is read, then the input ends. */
    PROCESS_ONCE,
    /** Files that appear later are read too, and the input never ends. */
    PROCESS_CONTINUOUSLY
}
