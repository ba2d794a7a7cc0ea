package weir.sql.connectors.filesystem;

import java.util.List;
import weir.sql.table.TableOption;

/** What a table of the connector {@code filesystem} may say, with Flink's names and defaults. */
final class FileSystemOptions {
    static final TableOption PATH = TableOption.required(
            "path",
            "a path",
            "The file, directory or pattern that is read, or the directory that is written to; a relative path starts"
                    + " from the directory in which the program was started.");
    static final TableOption MONITOR_INTERVAL = TableOption.optional(
            "source.monitor-interval",
            "a length of time",
            null,
            "How often new files are looked for; without it the table is what is there when the job starts.");
    static final TableOption DEFAULT_PARTITION = TableOption.optional(
            "partition.default-name",
            "a name",
            "__DEFAULT_PARTITION__",
            "The directory of rows whose partition key is NULL or empty.");

    static final TableOption FILE_SIZE = TableOption.optional(
            "sink.rolling-policy.file-size",
            "a size",
            "128MB",
            "When a file is large enough, so that the next begins.");
    static final TableOption ROLLOVER_INTERVAL = TableOption.optional(
            "sink.rolling-policy.rollover-interval",
            "a length of time",
            "30 min",
            "When a file is old enough, so that the next begins.");
    static final TableOption INACTIVITY_INTERVAL = TableOption.optional(
            "sink.rolling-policy.inactivity-interval",
            "a length of time",
            "30 min",
            "When a file that nothing was written to is finished.");
    static final TableOption CHECK_INTERVAL = TableOption.optional(
            "sink.rolling-policy.check-interval",
            "a length of time",
            "1 min",
            "How often the age of files is looked at.");
    static final TableOption SINK_PARALLELISM = TableOption.optional(
            "sink.parallelism", "a whole number", null, "How many tasks write; without it, as many as before them.");
    static final TableOption COMMIT_POLICY = TableOption.optional(
            "sink.partition-commit.policy.kind",
            "success-file",
            null,
            "What is done in a partition once files in it are finished: 'success-file' puts an empty file there.");
    static final TableOption SUCCESS_FILE = TableOption.optional(
            "sink.partition-commit.success-file.name", "a name", "_SUCCESS", "The name of that file.");
    static final TableOption COMMIT_TRIGGER = TableOption.optional(
            "sink.partition-commit.trigger",
            "process-time",
            "process-time",
            "When that is done: with 'process-time', as soon as files are finished.");
    static final TableOption COMMIT_DELAY = TableOption.optional(
            "sink.partition-commit.delay",
            "a length of time",
            "0 s",
            "How long to wait before; only '0 s' is possible.");

    static final List<TableOption> ALL = List.of(
            PATH,
            MONITOR_INTERVAL,
            DEFAULT_PARTITION,
            FILE_SIZE,
            ROLLOVER_INTERVAL,
            INACTIVITY_INTERVAL,
            CHECK_INTERVAL,
            SINK_PARALLELISM,
            COMMIT_POLICY,
            SUCCESS_FILE,
            COMMIT_TRIGGER,
            COMMIT_DELAY);

    private FileSystemOptions() {}
}
