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

    static final List<TableOption> ALL = List.of(PATH, MONITOR_INTERVAL, DEFAULT_PARTITION);

    private FileSystemOptions() {}
}
