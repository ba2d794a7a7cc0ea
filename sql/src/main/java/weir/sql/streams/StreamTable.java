package weir.sql.streams;

import java.util.Arrays;
import java.util.List;
import weir.datastream.ColumnStreams;
import weir.datastream.DataStream;
import weir.spi.OperatorFactory;
import weir.sql.runtime.StreamRows;
import weir.sql.table.ChangelogMode;
import weir.sql.types.LogicalType;
import weir.sql.values.RecordShape;

/** A stream of the program as a table: each record is a row. */
public final class StreamTable implements StreamRows {
    private final DataStream<?> stream;
    private final RecordShape shape;
    private final List<Column> columns;
    private final ChangelogMode changes;
    private final boolean withWatermarks;

    /**
     * A column of the table.
     *
     * @param type its type
     * @param place which column of the record's shape it is; {@link #TIME} for the time of the record
     */
    public record Column(LogicalType type, int place) {}

    /** The place of the column that shows the record's time. */
    public static final int TIME = -1;

    /**
     * A table of a stream.
     *
     * @param columns the physical columns, and behind them the metadata columns
     * @param withWatermarks whether the stream's watermarks are the table's
     */
    public StreamTable(
            DataStream<?> stream,
            RecordShape shape,
            List<Column> columns,
            ChangelogMode changes,
            boolean withWatermarks) {
        this.stream = stream;
        this.shape = shape;
        this.columns = List.copyOf(columns);
        this.changes = changes;
        this.withWatermarks = withWatermarks;
    }

    @Override
    public DataStream<Object> stream(int[] wanted) {
        List<Column> made = Arrays.stream(wanted).mapToObj(columns::get).toList();
        OperatorFactory<Object> factory = (context, out) ->
                new RecordsToRows(context, out, shape, made, changes != ChangelogMode.APPEND, withWatermarks);
        return ColumnStreams.operator(
                stream.getExecutionEnvironment(),
                "Stream to table",
                factory,
                List.of(new ColumnStreams.Input(stream, null, 0)),
                false);
    }

    @Override
    public ChangelogMode changes() {
        return changes;
    }

    @Override
    public boolean isBounded() {
        return !ColumnStreams.isUnbounded(stream.getExecutionEnvironment());
    }

    @Override
    public boolean givesWatermarks() {
        return withWatermarks;
    }
}
