package weir.sql.connectors.filesystem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import weir.batch.Batch;
import weir.batch.Column;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableSink;

/**
 * Sorts rows into the directories of their partitions. The columns of a partition's keys are not written: the names of the
 * directories tell them.
 *
 * @param keys positions of the partition keys, in the order of PARTITIONED BY
 * @param values positions of the other columns
 */
record PartRowsEncoding(List<Field> fields, int[] keys, int[] values, Partitions partitions)
        implements TableSink.Encoding<PartRows> {
    static PartRowsEncoding of(TableDefinition table, Partitions partitions) {
        List<String> names = table.columns().stream().map(Field::name).toList();
        int[] keys = table.partitionKeys().stream().mapToInt(names::indexOf).toArray();
        int[] values = IntStream.range(0, names.size())
                .filter(column -> !table.partitionKeys().contains(names.get(column)))
                .toArray();
        return new PartRowsEncoding(table.columns(), keys, values, partitions);
    }

    /** The columns that stand in the files. */
    List<Field> inFile() {
        return Arrays.stream(values).mapToObj(fields::get).toList();
    }

    @Override
    public void encode(Batch batch, Consumer<PartRows> records) {
        if (keys.length == 0) {
            records.accept(new PartRows("", inFile(batch)));
            return;
        }
        Map<String, RowNumbers> byDirectory = new LinkedHashMap<>();
        RowNumbers current = null;
        for (int row = 0; row < batch.size(); row++) {
            if (row == 0 || !sameDirectory(batch, row)) {
                current = byDirectory.computeIfAbsent(directory(batch, row), directory -> new RowNumbers(batch.size()));
            }
            current.add(row);
        }
        byDirectory.forEach((directory, rows) ->
                records.accept(new PartRows(directory, inFile(rows.count == batch.size() ? batch : rows.of(batch)))));
    }

    private Batch inFile(Batch batch) {
        return batch.withColumns(Arrays.stream(values).mapToObj(batch::column).toArray(Column[]::new));
    }

    /** True where a row goes where the row before it goes. */
    private boolean sameDirectory(Batch batch, int row) {
        for (int key : keys) {
            Column column = batch.column(key);
            if (!column.equalsAt(row, column, row - 1)) {
                return false;
            }
        }
        return true;
    }

    private String directory(Batch batch, int row) {
        StringBuilder path = new StringBuilder();
        for (int key : keys) {
            path.append(path.isEmpty() ? "" : "/")
                    .append(partitions.directory(
                            fields.get(key), batch.column(key).get(row)));
        }
        return path.toString();
    }

    /** The rows of one directory. */
    private static final class RowNumbers {
        private final int[] rows;
        private int count;

        RowNumbers(int capacity) {
            rows = new int[capacity];
        }

        void add(int row) {
            rows[count++] = row;
        }

        Batch of(Batch batch) {
            return batch.take(rows, count);
        }
    }
}
