package weir.sql.functions.aggregate;

import java.util.List;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** All texts with a separator between them. The state is a row of the separator and the texts. */
final class ListAggregate implements Aggregate {
    private static final int SEPARATOR = 0;
    private static final int TEXTS = 1;

    @Override
    public LogicalType stateType() {
        return LogicalType.row(
                List.of("separator", "texts"), List.of(LogicalType.STRING, LogicalType.array(LogicalType.STRING)));
    }

    @Override
    public Object create() {
        return Row.of(",", Elements.create());
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (arguments[0] != null) {
            Row row = (Row) state;
            Elements.add(row.getField(TEXTS), arguments[0]);
            if (arguments.length > 1) {
                row.setField(SEPARATOR, arguments[1]);
            }
        }
        return state;
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        if (arguments[0] != null) {
            Elements.remove(((Row) state).getField(TEXTS), arguments[0]);
        }
        return state;
    }

    @Override
    public Object merge(Object state, Object other) {
        Row more = (Row) other;
        if (!Elements.of(more.getField(TEXTS)).isEmpty()) {
            ((Row) state).setField(SEPARATOR, more.getField(SEPARATOR));
            Elements.merge(((Row) state).getField(TEXTS), more.getField(TEXTS));
        }
        return state;
    }

    @Override
    public Object value(Object state) {
        List<Object> texts = Elements.of(((Row) state).getField(TEXTS));
        String separator = String.valueOf(((Row) state).getField(SEPARATOR));
        return texts.isEmpty()
                ? null
                : String.join(separator, texts.stream().map(String.class::cast).toList());
    }
}
