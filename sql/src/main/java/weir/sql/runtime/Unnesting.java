package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.plan.TableCall;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.types.Row;

/**
 * The rows in a collection: the elements of an array, those of a multiset as often as they are in it, the keys and values of a map.
 * Elements that are rows come as their fields; a row that is NULL is left out, as in Flink, unless the rows are counted.
 *
 * @param width how many columns a row has
 * @param withOrdinality whether the last of them is the number of the row, from 1
 */
record Unnesting(LogicalType type, int width, boolean withOrdinality) {
    static Unnesting of(TableCall call) {
        if (call.operands().size() != 1) {
            throw new WeirException("UNNEST takes one collection at a time. Write one UNNEST for each.");
        }
        return new Unnesting(call.operands().get(0).type(), call.types().size(), call.withOrdinality());
    }

    List<Row> rows(Object collection) {
        List<Row> rows = new ArrayList<>();
        if (collection == null) {
            return rows;
        }
        switch (type.kind()) {
            case ARRAY -> ((List<?>) collection).forEach(element -> addElement(element, rows));
            case MULTISET ->
                ((Map<?, ?>) collection).forEach((element, count) -> {
                    for (int i = 0; i < ((Number) count).intValue(); i++) {
                        addElement(element, rows);
                    }
                });
            default -> ((Map<?, ?>) collection).forEach((key, value) -> add(new Object[] {key, value}, rows));
        }
        return rows;
    }

    private void addElement(Object element, List<Row> rows) {
        if (type.element().kind() != Kind.ROW) {
            add(new Object[] {element}, rows);
            return;
        } else if (element == null && !withOrdinality) {
            return;
        }
        Object[] fields = new Object[type.element().children().size()];
        for (int i = 0; element != null && i < fields.length; i++) {
            fields[i] = ((Row) element).getField(i);
        }
        add(fields, rows);
    }

    private void add(Object[] values, List<Row> rows) {
        Row row = new Row(width);
        for (int i = 0; i < values.length; i++) {
            row.setField(i, values[i]);
        }
        if (withOrdinality) {
            row.setField(width - 1, rows.size() + 1);
        }
        rows.add(row);
    }
}
