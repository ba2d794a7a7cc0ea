package weir.sql.connectors.filesystem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import weir.connectors.file.Path;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
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
        Duration interval = options.duration(FileSystemOptions.MONITOR_INTERVAL);
        if (interval != null && interval.toMillis() < 1) {
            throw options.wrong(FileSystemOptions.MONITOR_INTERVAL, "must be at least 1 ms.");
        }
        return new FileTableSource(
                table,
                formats.of(table),
                new Path(options.text(FileSystemOptions.PATH)),
                new Partitions(options.text(FileSystemOptions.DEFAULT_PARTITION)),
                interval);
    }
}
