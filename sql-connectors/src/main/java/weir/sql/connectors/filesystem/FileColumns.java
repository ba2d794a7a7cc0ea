package weir.sql.connectors.filesystem;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.ColumnType;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;

/**
 * Where the columns that a query reads come from: from the records of a file, from the names of the directories that it lies in, or
 * from what the disk knows of it.
 *
 * @param columns the columns, in the order that the query wants
 * @param inFile the columns that the table's files hold
 * @param wanted positions among those of the columns to be decoded, in order
 * @param partitions how the directories are read
 */
record FileColumns(List<Origin> columns, List<Field> inFile, int[] wanted, Partitions partitions)
        implements Serializable {
    /** One column and where it comes from. */
    private record Origin(Field field, Place place) implements Serializable {}

    private enum Place {
        RECORD,
        DIRECTORY,
        DISK
    }

    static FileColumns of(TableDefinition table, Partitions partitions, int[] positions) {
        List<Field> inFile = table.columns().stream()
                .filter(field -> !table.partitionKeys().contains(field.name()))
                .toList();
        List<Origin> origins = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        int physical = table.columns().size();
        for (int position : positions) {
            if (position >= physical) {
                origins.add(new Origin(table.metadata().get(position - physical), Place.DISK));
                continue;
            }
            Field field = table.columns().get(position);
            boolean isKey = table.partitionKeys().contains(field.name());
            origins.add(new Origin(field, isKey ? Place.DIRECTORY : Place.RECORD));
            if (!isKey) {
                wanted.add(inFile.indexOf(field));
            }
        }
        return new FileColumns(
                origins, inFile, wanted.stream().mapToInt(Integer::intValue).toArray(), partitions);
    }

    /** How the decoded columns are laid out. */
    List<ColumnType> decodedTypes() {
        List<ColumnType> types = new ArrayList<>();
        for (int field : wanted) {
            types.add(inFile.get(field).type().layout());
        }
        return types;
    }

    /** The values, by column, of what is the same in all rows of a file; null for columns that are decoded. */
    Object[] constants(Disk.Entry file) {
        Object[] constants = new Object[columns.size()];
        for (int i = 0; i < constants.length; i++) {
            Field field = columns.get(i).field();
            constants[i] = switch (columns.get(i).place()) {
                case RECORD -> null;
                case DIRECTORY -> partitions.value(file.path(), field);
                case DISK -> FileMetadata.value(file, field.name());
            };
        }
        return constants;
    }

    /** The batch with all columns that the query wants. */
    Batch complete(Batch decoded, Object[] constants) {
        Column[] complete = new Column[columns.size()];
        int next = 0;
        for (int i = 0; i < complete.length; i++) {
            Origin origin = columns.get(i);
            complete[i] = origin.place() == Place.RECORD
                    ? decoded.column(next++)
                    : Column.constant(origin.field().type().layout(), constants[i], decoded.size());
        }
        return decoded.withColumns(complete);
    }
}
