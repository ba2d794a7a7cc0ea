package weir.sql.connectors.filesystem;

import java.time.Duration;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.connectors.file.Path;
import weir.connectors.file.source.FileSource;
import weir.connectors.file.source.StreamFormat;
import weir.sql.table.ContainerFormat;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableFormat.Framing;
import weir.sql.table.TableSource;

/**
 * Reads the files of a table.
 *
 * @param interval how often new files are looked for; null where the table is what is there at the start
 */
record FileTableSource(TableDefinition table, TableFormat format, Path path, Partitions partitions, Duration interval)
        implements TableSource {
    @Override
    public Source<Batch, ?, ?> read(int[] columns) {
        FileSource.FileSourceBuilder<Batch> builder =
                FileSource.forRecordStreamFormat(batches(FileColumns.of(table, partitions, columns)), path);
        return interval == null
                ? builder.build()
                : builder.monitorContinuously(interval).build();
    }

    private StreamFormat<Batch> batches(FileColumns columns) {
        ContainerFormat containers = format.containers(table);
        if (containers != null) {
            return new ContainerBatchFormat(containers.input(columns.inFile(), columns.wanted()), columns);
        }
        return new LineBatchFormat(
                format.decoder(table, columns.inFile(), columns.wanted()),
                columns,
                format.framing(table) == Framing.LINES,
                format.badRecords(table));
    }

    @Override
    public boolean isBounded() {
        return interval == null;
    }
}
