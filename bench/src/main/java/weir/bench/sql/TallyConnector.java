package weir.bench.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.batch.Batch;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.DecimalColumn;
import weir.batch.Encoding;
import weir.batch.IntColumn;
import weir.batch.LongColumn;
import weir.bench.Tally;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableSink;
import weir.types.RowKind;

/**
 * The connector {@code tally} in Weir: adds up the rows that are there in the end. A table with a primary key, which is its first
 * column, takes rows that replace others.
 */
public final class TallyConnector implements TableConnector {
    @Override
    public String identifier() {
        return "tally";
    }

    @Override
    public String explanation() {
        return "Adds up the hashes of rows.";
    }

    @Override
    public List<TableOption> options() {
        return List.of();
    }

    @Override
    public TableSink<?> sink(TableDefinition table, Formats formats) {
        return new Tallies(table.primaryKey().isEmpty());
    }

    private record Tallies(boolean keyless) implements TableSink<Batch> {
        @Override
        public ChangelogMode accepts() {
            return keyless ? ChangelogMode.RETRACT : ChangelogMode.UPSERT;
        }

        @Override
        public Sink<Batch> sink() {
            return keyless ? context -> new Writer(null) : context -> new Writer(new LastRows());
        }

        @Override
        public Encoding<Batch> encoding() {
            return (batch, records) -> records.accept(batch);
        }
    }

    /** Reckons the hashes column by column. */
    private static final class Writer implements SinkWriter<Batch> {
        private final Tally tally = new Tally();
        private final @Nullable LastRows last;
        private long[] hashes = new long[0];

        Writer(@Nullable LastRows last) {
            this.last = last;
        }

        @Override
        public void write(Batch batch, Context context) {
            if (hashes.length < batch.size()) {
                hashes = new long[batch.size()];
            }
            Arrays.fill(hashes, 0, batch.size(), RowHash.START);
            for (int column = 0; column < batch.columnCount(); column++) {
                add(batch.column(column));
            }
            byte[] kinds = batch.kinds();
            for (int row = 0; row < batch.size(); row++) {
                int sign = kinds == null ? 1 : sign(kinds[row]);
                if (last == null) {
                    tally.change(sign, hashes[row]);
                } else {
                    last.change(sign, ((LongColumn) batch.column(0)).getLong(row), hashes[row]);
                }
            }
        }

        private static int sign(byte kind) {
            return kind == RowKind.INSERT.toByteValue() || kind == RowKind.UPDATE_AFTER.toByteValue() ? 1 : -1;
        }

        private void add(Column column) {
            if (column instanceof LongColumn longs) {
                add(longs);
            } else if (column instanceof BytesColumn texts) {
                add(texts);
            } else if (column instanceof DecimalColumn decimals) {
                add(decimals, decimals::low);
            } else {
                add(column, ((IntColumn) column)::getInt);
            }
        }

        private void add(LongColumn column) {
            if (column.mayHaveNulls() || column.encoding() != Encoding.FLAT) {
                add(column, column::getLong);
                return;
            }
            long[] values = column.values();
            for (int row = 0; row < column.size(); row++) {
                hashes[row] = RowHash.and(hashes[row], values[row]);
            }
        }

        private void add(BytesColumn column) {
            byte[] bytes = column.bytes();
            add(column, row -> RowHash.ofText(bytes, column.start(row), column.end(row)));
        }

        /** What a row's field counts, if it is not NULL. */
        @FunctionalInterface
        private interface FieldHash {
            long of(int row);
        }

        private void add(Column column, FieldHash field) {
            for (int row = 0; row < column.size(); row++) {
                hashes[row] = RowHash.and(hashes[row], column.isNull(row) ? RowHash.START : field.of(row));
            }
        }

        @Override
        public void flush(boolean endOfInput) {
            if (endOfInput && last != null) {
                last.publish();
            } else if (endOfInput) {
                tally.publish();
            }
        }

        @Override
        public void close() {}
    }
}
