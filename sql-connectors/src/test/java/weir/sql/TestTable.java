package weir.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import weir.batch.Batch;
import weir.sql.table.Field;
import weir.sql.table.OptionCheck;
import weir.sql.table.TableConnector;
import weir.sql.table.TableConnectors;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormats;
import weir.sql.table.TableSink;
import weir.sql.table.TableSource;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/** Builds a table as CREATE TABLE would, and makes its sources and sinks. */
public final class TestTable {
    private static final ClassLoader CLASSES = TestTable.class.getClassLoader();

    private final List<Field> columns = new ArrayList<>();
    private final List<Field> metadata = new ArrayList<>();
    private final List<String> partitionKeys = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private boolean bounded = true;

    private TestTable() {}

    public static TestTable of(String connector) {
        return new TestTable().with("connector", connector);
    }

    public TestTable column(String name, LogicalType type) {
        columns.add(new Field(name, type));
        return this;
    }

    public TestTable metadata(String key) {
        metadata.add(connector().metadata().get(key));
        return this;
    }

    public TestTable partitionedBy(String key) {
        partitionKeys.add(key);
        return this;
    }

    public TestTable with(String option, String value) {
        options.put(option, value);
        return this;
    }

    public TestTable streaming() {
        bounded = false;
        return this;
    }

    public TableDefinition definition() {
        return new TableDefinition("t", columns, metadata, partitionKeys, List.of(), options, bounded);
    }

    public TableConnector connector() {
        return new TableConnectors(CLASSES).of(definition());
    }

    public TableSource source() {
        return connector().source(definition(), new TableFormats(CLASSES));
    }

    public TableSink<?> sink() {
        return connector().sink(definition(), new TableFormats(CLASSES));
    }

    /** What is strange about the options; fails where they are wrong. */
    public List<String> warnings() {
        TableConnector connector = connector();
        return new OptionCheck(
                        definition(),
                        connector,
                        connector.takesFormat() ? new TableFormats(CLASSES).of(definition()) : null)
                .warnings();
    }

    /** The positions of all columns, those of metadata too. */
    public int[] all() {
        return IntStream.range(0, columns.size() + metadata.size()).toArray();
    }

    /** The rows of batches. */
    public static List<Row> rows(Iterable<Batch> batches) {
        List<Row> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.size(); row++) {
                Row values = Row.withPositions(RowKind.fromByteValue(batch.kind(row)), batch.columnCount());
                for (int column = 0; column < batch.columnCount(); column++) {
                    values.setField(column, batch.column(column).get(row));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
