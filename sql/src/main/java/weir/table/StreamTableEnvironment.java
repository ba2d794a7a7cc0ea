package weir.table;

import weir.api.tuple.Tuple2;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.table.ChangelogMode;
import weir.table.expressions.Expression;
import weir.table.types.AbstractDataType;
import weir.table.types.DataType;
import weir.types.Row;

/**
 * Where a program works with tables and streams together. A stream becomes a table, a table a stream, and what comes of it is one job, which
 * the {@link StreamExecutionEnvironment} executes.
 */
public final class StreamTableEnvironment extends TableEnvironment {
    private final TableStreams streams;

    private StreamTableEnvironment(Workspace workspace) {
        super(workspace);
        this.streams = new TableStreams(workspace);
    }

    public static StreamTableEnvironment create(StreamExecutionEnvironment executionEnvironment) {
        return create(executionEnvironment, EnvironmentSettings.inStreamingMode());
    }

    public static StreamTableEnvironment create(
            StreamExecutionEnvironment executionEnvironment, EnvironmentSettings settings) {
        return new StreamTableEnvironment(
                new Workspace(executionEnvironment, settings.getConfiguration().toMap()));
    }

    /** A table of a stream's records, with a column for each of their fields. Times and watermarks stay behind. */
    public <T> Table fromDataStream(DataStream<T> dataStream) {
        return fromDataStream(dataStream, Schema.derived());
    }

    /**
     * As {@link #fromDataStream(DataStream)}, with columns as {@code schema} says: all fields if it names none; computed columns; the
     * time of the record as metadata {@code rowtime}; and a watermark, {@code SOURCE_WATERMARK()} for that of the stream.
     */
    public <T> Table fromDataStream(DataStream<T> dataStream, Schema schema) {
        return streams.table(dataStream, schema, ChangelogMode.APPEND);
    }

    /** A table of a stream of changes: the kinds of its rows say what they do to the table. */
    public Table fromChangelogStream(DataStream<Row> dataStream) {
        return fromChangelogStream(dataStream, Schema.derived());
    }

    public Table fromChangelogStream(DataStream<Row> dataStream, Schema schema) {
        return fromChangelogStream(dataStream, schema, weir.table.connector.ChangelogMode.all());
    }

    /** As {@link #fromChangelogStream(DataStream, Schema)}; updates without their old rows need a primary key. */
    public Table fromChangelogStream(
            DataStream<Row> dataStream, Schema schema, weir.table.connector.ChangelogMode changelogMode) {
        return streams.table(dataStream, schema, TableStreams.changes(changelogMode));
    }

    /** Gives a stream a name as a table. */
    public <T> void createTemporaryView(String path, DataStream<T> dataStream) {
        createTemporaryView(path, fromDataStream(dataStream));
    }

    public <T> void createTemporaryView(String path, DataStream<T> dataStream, Schema schema) {
        createTemporaryView(path, fromDataStream(dataStream, schema));
    }

    /** The rows of a table that never change; those of others {@link #toChangelogStream(Table)} gives. */
    public DataStream<Row> toDataStream(Table table) {
        return streams.rows(table);
    }

    /** As {@link #toDataStream(Table)}, as objects of a class that has fields with the names of the columns. */
    public <T> DataStream<T> toDataStream(Table table, Class<T> targetClass) {
        return streams.records(table, targetClass);
    }

    /** As {@link #toDataStream(Table)}, as values of a type. */
    @SuppressWarnings("unchecked")
    public <T> DataStream<T> toDataStream(Table table, AbstractDataType<?> targetDataType) {
        return (DataStream<T>) streams.records(table, (DataType) targetDataType);
    }

    /** The changes of a table, as rows whose kinds say what they do. */
    public DataStream<Row> toChangelogStream(Table table) {
        return toChangelogStream(table, Schema.derived());
    }

    /** As {@link #toChangelogStream(Table)}, with the columns that {@code schema} names; metadata {@code rowtime} becomes the record's time. */
    public DataStream<Row> toChangelogStream(Table table, Schema targetSchema) {
        return toChangelogStream(table, targetSchema, weir.table.connector.ChangelogMode.all());
    }

    /** As {@link #toChangelogStream(Table, Schema)}, with these kinds of changes only: upsert leaves old rows of updates out. */
    public DataStream<Row> toChangelogStream(
            Table table, Schema targetSchema, weir.table.connector.ChangelogMode changelogMode) {
        return streams.changes(table, targetSchema, changelogMode);
    }

    /** As {@link #toDataStream(Table, Class)}; Flink's older name. */
    public <T> DataStream<T> toAppendStream(Table table, Class<T> targetClass) {
        return toDataStream(table, targetClass);
    }

    /** The changes of a table as pairs: true with a row that comes, false with one that goes; Flink's older {@link #toChangelogStream(Table)}. */
    public <T> DataStream<Tuple2<Boolean, T>> toRetractStream(Table table, Class<T> targetClass) {
        return streams.flagged(table, targetClass);
    }

    /** Gives a stream a name as a table, with columns renamed or computed as the expressions say. */
    public <T> void createTemporaryView(String path, DataStream<T> dataStream, Expression... fields) {
        createTemporaryView(path, fromDataStream(dataStream, fields));
    }

    /** A table of a stream, with the columns that expressions give: {@code $("f0").as("name")}. */
    public <T> Table fromDataStream(DataStream<T> dataStream, Expression... fields) {
        Table table = fromDataStream(dataStream);
        return fields.length == 0 ? table : table.select(fields);
    }
}
