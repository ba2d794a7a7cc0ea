package weir.sql.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Rows that are known already, such as those of SHOW. */
public final class FixedRows implements ResultRows {
    private final List<Field> schema;
    private final Iterator<Row> rows;

    public FixedRows(List<Field> schema, List<Row> rows) {
        this.schema = List.copyOf(schema);
        this.rows = rows.iterator();
    }

    /** Rows of a single column of texts. */
    static FixedRows texts(String column, Iterable<String> values) {
        List<Row> rows = new ArrayList<>();
        values.forEach(value -> rows.add(Row.of(value)));
        return new FixedRows(List.of(new Field(column, LogicalType.STRING)), rows);
    }

    @Override
    public List<Field> schema() {
        return schema;
    }

    @Override
    public boolean updating() {
        return false;
    }

    @Override
    public Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        while (rows.hasNext()) {
            rows.next();
        }
    }
}
