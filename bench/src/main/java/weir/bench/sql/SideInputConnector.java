package weir.bench.sql;

import java.util.List;
import weir.api.source.Source;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableLookup;
import weir.sql.table.TableOption;
import weir.sql.table.TableSource;
import weir.types.Row;

/** The connector {@code side-input} in Weir: ten thousand rows in memory, to be asked by key. */
public final class SideInputConnector implements TableConnector {
    /** How many keys there are, from 0. */
    static final int KEYS = 10_000;

    @Override
    public String identifier() {
        return "side-input";
    }

    @Override
    public String explanation() {
        return "The bounded table that the benchmark's bids are joined with.";
    }

    @Override
    public List<TableOption> options() {
        return List.of();
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        return new SideInput();
    }

    /** What the table says of a key. */
    static String value(long key) {
        return "side value " + key;
    }

    private static final class SideInput implements TableSource {
        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            throw new WeirException("The side input can only be asked by key.");
        }

        @Override
        public TableLookup lookup(List<String> keyColumns) {
            return new Lookup();
        }
    }

    private static final class Lookup implements TableLookup {
        private static final long serialVersionUID = 1L;

        private transient List<List<Row>> rows;

        @Override
        public void open() {
            rows = java.util.stream.LongStream.range(0, KEYS)
                    .mapToObj(key -> List.of(Row.of(key, value(key))))
                    .toList();
        }

        @Override
        public boolean keepsWaiting() {
            return false;
        }

        @Override
        public List<Row> find(Object[] keys) {
            return rows.get((int) (long) keys[0]);
        }
    }
}
