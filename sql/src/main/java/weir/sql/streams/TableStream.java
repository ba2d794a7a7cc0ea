package weir.sql.streams;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import weir.datastream.ColumnStreams;
import weir.datastream.DataStream;
import weir.spi.OperatorFactory;
import weir.sql.types.LogicalType;
import weir.sql.values.RecordShape;
import weir.table.types.DataType;
import weir.types.RowKind;

/** The rows of a table as a stream of records. */
public final class TableStream {
    private TableStream() {}

    /** A column of time by position and type. */
    public record Time(int column, LogicalType type) {}

    /**
     * A stream of records.
     *
     * @param rows the rows in batches, whose first columns are those of the record
     * @param record what becomes of a row
     * @param time the column that is the time of the record; null for none
     * @param kinds the kinds of rows that become records
     */
    public static DataStream<Object> of(DataStream<Object> rows, DataType record, Time time, Set<RowKind> kinds) {
        return of(rows, () -> RecordShape.of(record), time, kinds);
    }

    /** As {@link #of}, for all kinds, as pairs of whether the row comes, rather than goes, and the record of it. */
    public static DataStream<Object> flagged(DataStream<Object> rows, DataType record, Time time) {
        return of(rows, () -> RecordShape.flagged(record), time, EnumSet.allOf(RowKind.class));
    }

    private static DataStream<Object> of(
            DataStream<Object> rows, Supplier<RecordShape> shape, Time time, Set<RowKind> kinds) {
        int rowtime = time == null ? -1 : time.column();
        long ticksPerMilli = time == null ? 1 : time.type().ticksPerSecond() / 1_000;
        OperatorFactory<Object> factory =
                (context, out) -> new RowsToRecords(context, out, shape.get(), rowtime, ticksPerMilli, kinds);
        return ColumnStreams.operator(
                rows.getExecutionEnvironment(),
                "Table to stream",
                factory,
                List.of(new ColumnStreams.Input(rows, null, 0)),
                false);
    }
}
