package weir.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weir.api.tuple.Tuple2;
import weir.base.WeirException;
import weir.datastream.ColumnStreams;
import weir.datastream.DataStream;
import weir.sql.ast.ColumnDefinition;
import weir.sql.catalog.CatalogStream;
import weir.sql.catalog.ObjectPath;
import weir.sql.catalog.TableSchema;
import weir.sql.error.SqlException;
import weir.sql.execution.ProgramRunner;
import weir.sql.streams.StreamTable;
import weir.sql.streams.TableStream;
import weir.sql.table.ChangelogMode;
import weir.table.types.DataType;
import weir.types.Row;
import weir.types.RowKind;
import weir.types.TypeInformation;

/** Makes tables of streams and streams of tables. */
final class TableStreams {
    private final Workspace workspace;

    TableStreams(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A table of a stream, with the columns of a schema. */
    Table table(DataStream<?> stream, Schema schema, ChangelogMode changes) {
        StreamColumns columns = StreamColumns.of(ColumnStreams.recordType(stream), schema);
        ObjectPath path = workspace.catalogs().unnamedPath();
        TableSchema described =
                workspace.session().described(columns.statement(path)).schema();
        boolean watermarks = schema.definition().watermarks().stream()
                .anyMatch(watermark -> watermark.expression().text().strip().equalsIgnoreCase("SOURCE_WATERMARK()"));
        StreamTable rows = new StreamTable(stream, columns.shape(), columns.places(), changes, watermarks);
        workspace.catalogs().putUnnamed(new CatalogStream(path, described, rows));
        return new Table(workspace, path);
    }

    /** What the rows of a stream of changes mean. */
    static ChangelogMode changes(weir.table.connector.ChangelogMode mode) {
        if (mode.containsOnly(RowKind.INSERT)) {
            return ChangelogMode.APPEND;
        }
        return mode.contains(RowKind.UPDATE_BEFORE) || !mode.contains(RowKind.UPDATE_AFTER)
                ? ChangelogMode.RETRACT
                : ChangelogMode.UPSERT;
    }

    @SuppressWarnings("unchecked")
    DataStream<Row> rows(Table table) {
        DataType row = table.getResolvedSchema().toPhysicalRowDataType();
        return (DataStream<Row>) (DataStream<?>) appended(table, RecordColumns.of(table, row), null);
    }

    @SuppressWarnings("unchecked")
    <T> DataStream<T> records(Table table, Class<T> target) {
        if (target == Row.class) {
            return (DataStream<T>) rows(table);
        }
        RecordColumns columns = RecordColumns.of(table, target);
        return (DataStream<T>) appended(table, columns, TypeInformation.of(target));
    }

    DataStream<?> records(Table table, DataType target) {
        return appended(table, RecordColumns.of(table, target), null);
    }

    private DataStream<?> appended(Table table, RecordColumns columns, TypeInformation<?> type) {
        ProgramRunner.Stream stream = workspace.stream(columns.query(table));
        if (stream.planned().updating()) {
            throw new SqlException("The rows of this table change later, and toDataStream() gives rows that stay.")
                    .hint("toChangelogStream() gives the changes.");
        }
        return stream(stream, columns.record(), EnumSet.of(RowKind.INSERT), type);
    }

    /** The changes of a table as pairs of whether a row comes, rather than goes, and the record of it. */
    @SuppressWarnings("unchecked")
    <T> DataStream<Tuple2<Boolean, T>> flagged(Table table, Class<T> target) {
        RecordColumns columns = target == Row.class
                ? RecordColumns.of(table, table.getResolvedSchema().toPhysicalRowDataType())
                : RecordColumns.of(table, target);
        ProgramRunner.Stream stream = workspace.stream(columns.query(table));
        DataStream<Object> pairs = TableStream.flagged(stream.rows(), columns.record(), time(stream));
        return (DataStream<Tuple2<Boolean, T>>) (DataStream<?>) ColumnStreams.records(pairs, null);
    }

    private static DataStream<?> stream(
            ProgramRunner.Stream stream, DataType record, Set<RowKind> kinds, TypeInformation<?> type) {
        return ColumnStreams.records(TableStream.of(stream.rows(), record, time(stream), kinds), type);
    }

    /** The time attribute, which becomes the time of the records. */
    private static TableStream.Time time(ProgramRunner.Stream stream) {
        List<Integer> times = stream.planned().rowtimes();
        if (times.size() > 1) {
            List<String> names = times.stream()
                    .map(time -> stream.planned().schema().get(time).name())
                    .toList();
            throw new SqlException("The table has more than one time attribute, " + String.join(", ", names)
                            + ", and a record has one time.")
                    .hint("CAST all but one of them to a plain TIMESTAMP.");
        }
        return times.isEmpty()
                ? null
                : new TableStream.Time(
                        times.get(0),
                        stream.planned().schema().get(times.get(0)).type());
    }

    /** The changes of a table, with the columns of a schema. */
    @SuppressWarnings("unchecked")
    DataStream<Row> changes(Table table, Schema schema, weir.table.connector.ChangelogMode mode) {
        RecordColumns columns = RecordColumns.of(table, target(table, schema)).withTime(timeColumn(table, schema));
        ProgramRunner.Stream stream = workspace.stream(columns.query(table));
        if (stream.planned().updating()) {
            check(schema, mode);
        }
        return (DataStream<Row>) stream(stream, columns.record(), mode.getContainedKinds(), null);
    }

    private static void check(Schema schema, weir.table.connector.ChangelogMode mode) {
        if (!mode.contains(RowKind.UPDATE_AFTER) || !mode.contains(RowKind.DELETE)) {
            throw new SqlException("The rows of this table change later, and a stream of " + mode
                    + " cannot say so. Ask for ChangelogMode.all() or upsert().");
        }
        if (!mode.contains(RowKind.UPDATE_BEFORE) && schema.definition().keys().isEmpty()) {
            throw new SqlException("Changes without the old rows of updates need a key to tell which row they change.")
                    .hint("Name it in the schema with primaryKey(…).");
        }
    }

    /** The row that a schema asks for; all columns where it names none. */
    private static DataType target(Table table, Schema schema) {
        if (!schema.physical().isEmpty()) {
            return DataTypes.ROW(schema.physical());
        }
        String time = timeColumn(table, schema);
        List<DataTypes.Field> fields = new ArrayList<>();
        table.getResolvedSchema().getColumns().stream()
                .filter(column -> !column.name().equals(time))
                .forEach(column -> fields.add(DataTypes.FIELD(column.name(), column.type())));
        return DataTypes.ROW(fields);
    }

    /** The column that becomes the time of the records instead of a field; null for none. */
    private static String timeColumn(Table table, Schema schema) {
        for (ColumnDefinition column : schema.definition().columns()) {
            if (column instanceof ColumnDefinition.Metadata metadata) {
                StreamColumns.checkKey(metadata);
                if (table.getResolvedSchema().getColumn(metadata.name()).isEmpty()) {
                    throw new WeirException("The table has no column '" + metadata.name()
                            + "' that could become the time of the records. It has "
                            + String.join(", ", table.getResolvedSchema().getColumnNames()) + ".");
                }
                return metadata.name();
            }
        }
        return null;
    }
}
