package weir.cli.sql.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/** What rows of a changelog come to: a bag from which each row that is taken back has gone. */
public final class FinalRows {
    private final List<Field> schema;
    private final JsonRow json;
    private final Map<String, Bucket> rows = new LinkedHashMap<>();
    private long size;

    private static final class Bucket {
        final Row row;
        long count;

        Bucket(Row row) {
            this.row = row;
        }
    }

    /** An empty bag of rows of {@code schema}. */
    public FinalRows(List<Field> schema, JsonRow json) {
        this.schema = schema;
        this.json = json;
    }

    /** Takes a change in. */
    public void apply(Row row) {
        boolean added = row.getKind() == RowKind.INSERT || row.getKind() == RowKind.UPDATE_AFTER;
        String key = json.line(row, schema);
        Bucket bucket = added ? rows.computeIfAbsent(key, unused -> new Bucket(row)) : rows.get(key);
        if (bucket == null) {
            return;
        }
        bucket.count += added ? 1 : -1;
        size += added ? 1 : -1;
        if (bucket.count == 0) {
            rows.remove(key);
        }
    }

    /** How many rows there are now. */
    public long size() {
        return size;
    }

    /** Gives each row as often as it is there, in the order in which they came. */
    public void forEach(Consumer<Row> reader) {
        rows.values().forEach(bucket -> {
            for (long copy = 0; copy < bucket.count; copy++) {
                reader.accept(bucket.row);
            }
        });
    }
}
