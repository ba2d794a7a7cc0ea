package weir.sql.connectors.filesystem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import weir.connectors.file.Path;
import weir.sql.table.ContainerFormat;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSink;
import weir.sql.table.TableSource;

/** The connector {@code filesystem}. */
public final class FileSystemConnector implements TableConnector {
    @Override
    public String identifier() {
        return "filesystem";
    }

    @Override
    public String explanation() {
        return "Files of a directory, read in parallel and written so that each appears whole.";
    }

    @Override
    public List<TableOption> options() {
        return FileSystemOptions.ALL;
    }

    @Override
    public Map<String, Field> metadata() {
        return FileMetadata.fields();
    }

    @Override
    public boolean takesFormat() {
        return true;
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        Duration interval = options.duration(FileSystemOptions.MONITOR_INTERVAL) == null
                ? null
                : Duration.ofMillis(positiveMillis(options, FileSystemOptions.MONITOR_INTERVAL));
        return new FileTableSource(
                table,
                formats.of(table),
                new Path(options.text(FileSystemOptions.PATH)),
                partitions(options),
                interval);
    }

    @Override
    public TableSink<?> sink(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        PartRowsEncoding encoding = PartRowsEncoding.of(table, partitions(options));
        Long parallelism = options.number(FileSystemOptions.SINK_PARALLELISM, 1);
        return new FileTableSink(
                new PartFileSink(settings(table, formats.of(table), options, encoding.inFile()), false),
                encoding,
                table.bounded(),
                parallelism == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(parallelism)));
    }

    private static Partitions partitions(TableOptions options) {
        return new Partitions(options.text(FileSystemOptions.DEFAULT_PARTITION));
    }

    private static FileSinkSettings settings(
            TableDefinition table, TableFormat format, TableOptions options, List<Field> inFile) {
        ContainerFormat containers = format.containers(table);
        boolean partitioned = !table.partitionKeys().isEmpty();
        return new FileSinkSettings(
                new Path(options.text(FileSystemOptions.PATH)),
                inFile,
                partitioned,
                containers == null ? format.encoder(table, inFile) : null,
                containers == null ? null : containers.output(inFile),
                rolling(options),
                positiveMillis(options, FileSystemOptions.CHECK_INTERVAL),
                partitioned ? successFile(options) : null);
    }

    private static FileSinkSettings.Rolling rolling(TableOptions options) {
        long bytes = options.bytes(FileSystemOptions.FILE_SIZE);
        if (bytes < 1) {
            throw options.wrong(FileSystemOptions.FILE_SIZE, "must be at least 1 byte.");
        }
        return new FileSinkSettings.Rolling(
                bytes,
                positiveMillis(options, FileSystemOptions.ROLLOVER_INTERVAL),
                positiveMillis(options, FileSystemOptions.INACTIVITY_INTERVAL));
    }

    private static long positiveMillis(TableOptions options, TableOption option) {
        long millis = options.duration(option).toMillis();
        if (millis < 1) {
            throw options.wrong(option, "must be at least 1 ms.");
        }
        return millis;
    }

    /** The name of the file that marks a finished partition; null where none is wanted. */
    private static String successFile(TableOptions options) {
        options.oneOf(FileSystemOptions.COMMIT_TRIGGER, List.of("process-time"));
        if (!options.duration(FileSystemOptions.COMMIT_DELAY).isZero()) {
            throw options.wrong(
                    FileSystemOptions.COMMIT_DELAY,
                    "must be '0 s': a partition is marked as soon as files in it are finished.");
        }
        String kind = options.oneOf(FileSystemOptions.COMMIT_POLICY, List.of("success-file"));
        return kind == null ? null : options.text(FileSystemOptions.SUCCESS_FILE);
    }
}
