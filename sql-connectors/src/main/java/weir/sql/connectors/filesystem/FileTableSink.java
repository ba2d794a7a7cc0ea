package weir.sql.connectors.filesystem;

import java.util.OptionalInt;
import weir.api.sink.Sink;
import weir.base.WeirException;
import weir.sql.table.ChangelogMode;
import weir.sql.table.TableSink;

/** Writes the files of a table. */
record FileTableSink(PartFileSink files, PartRowsEncoding rows, boolean bounded, OptionalInt parallelism)
        implements TableSink<PartRows> {
    @Override
    public ChangelogMode accepts() {
        return ChangelogMode.APPEND;
    }

    @Override
    public Sink<PartRows> sink() {
        return files;
    }

    @Override
    public Encoding<PartRows> encoding() {
        return rows;
    }

    @Override
    public TableSink<PartRows> overwriting() {
        if (!bounded) {
            throw new WeirException(
                    "INSERT OVERWRITE replaces a table at the end of the input, and in streaming mode there"
                            + " need not be any. SET 'execution.runtime-mode' = 'batch', or write INSERT INTO.");
        }
        return new FileTableSink(new PartFileSink(files.settings(), true), rows, true, parallelism);
    }
}
