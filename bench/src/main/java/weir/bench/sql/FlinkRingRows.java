package weir.bench.sql;

import java.util.stream.IntStream;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinaryStringData;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.sql.types.LogicalType;

/**
 * Makes Flink's rows of a {@link Ring}, each a new {@link GenericRowData} as Flink's own sources and formats make them; texts are
 * made once and shared.
 */
final class FlinkRingRows {
    private final int rows;
    private final Maker[] makers;
    private int at = -1;
    private long lap;

    /** Makes the values of one column. */
    @FunctionalInterface
    private interface Maker {
        Object value(int row, long lap);
    }

    FlinkRingRows(Kind kind, int[] columns) {
        rows = (int) kind.of(Ring.EVENTS);
        makers = IntStream.of(columns).mapToObj(column -> maker(kind, column)).toArray(Maker[]::new);
    }

    private Maker maker(Kind kind, int column) {
        LogicalType type = kind.columns.get(column).type();
        if (type.kind().isText()) {
            BinaryStringData[] texts = texts(Ring.of(kind), column);
            return (row, laps) -> texts[row];
        }
        long[] numbers = numbers(Ring.of(kind), column);
        long growth = kind.growth(column);
        return type.kind().isTimestamp()
                ? (row, laps) -> TimestampData.fromEpochMillis(numbers[row] + laps * growth)
                : (row, laps) -> numbers[row] + laps * growth;
    }

    private long[] numbers(Ring ring, int column) {
        long[] values = new long[rows];
        int row = 0;
        for (int block = 0; block < ring.blocks(); block++) {
            LongColumn part = (LongColumn) ring.block(block).column(column);
            for (int i = 0; i < part.size(); i++) {
                values[row++] = part.getLong(i);
            }
        }
        return values;
    }

    private BinaryStringData[] texts(Ring ring, int column) {
        BinaryStringData[] values = new BinaryStringData[rows];
        int row = 0;
        for (int block = 0; block < ring.blocks(); block++) {
            Column part = ring.block(block).column(column);
            for (int i = 0; i < part.size(); i++) {
                values[row++] = text((BytesColumn) part, i);
            }
        }
        return values;
    }

    private static BinaryStringData text(BytesColumn column, int row) {
        return BinaryStringData.fromBytes(column.bytes(), column.start(row), column.end(row) - column.start(row));
    }

    /** The next row. */
    RowData next() {
        if (++at == rows) {
            at = 0;
            lap++;
        }
        GenericRowData row = new GenericRowData(makers.length);
        for (int i = 0; i < makers.length; i++) {
            row.setField(i, makers[i].value(at, lap));
        }
        return row;
    }
}
