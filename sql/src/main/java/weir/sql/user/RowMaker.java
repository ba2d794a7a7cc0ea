package weir.sql.user;

import java.util.ArrayList;
import java.util.List;
import weir.api.Collector;
import weir.spi.OperatorContext;
import weir.sql.types.LogicalType;
import weir.sql.values.RecordShape;
import weir.table.functions.TableFunction;
import weir.types.Row;

/** A table function of the user in a task: makes rows of the values of a row. */
public final class RowMaker {
    private final BoundMethod method;
    private final RecordShape shape;
    private final List<Row> rows = new ArrayList<>();

    private RowMaker(BoundMethod method, RecordShape shape) {
        this.method = method;
        this.shape = shape;
    }

    /** The function in a task, for arguments of the types that its signature asked for. */
    @SuppressWarnings("unchecked")
    public static RowMaker of(UserFunction function, List<LogicalType> passed, OperatorContext context)
            throws Exception {
        CallSignature signature = function.bind(passed);
        TableFunction<Object> instance = (TableFunction<Object>) new TaskFunction(function).inTask(context);
        BoundMethod method = new BoundMethod(function, instance, signature.method(), signature, passed);
        RowMaker maker = new RowMaker(method, RecordShape.of(signature.result()));
        instance.setCollector(new Rows(maker));
        return maker;
    }

    /** The rows for some values; the list is used again for the next call. */
    public List<Row> rows(Object[] values) {
        rows.clear();
        if (!method.refusesNull(values)) {
            method.call(null, values);
        }
        return rows;
    }

    private record Rows(RowMaker maker) implements Collector<Object> {
        @Override
        public void collect(Object record) {
            Row row = new Row(maker.shape.width());
            for (int i = 0; i < maker.shape.width(); i++) {
                row.setField(i, record == null ? null : maker.shape.get(record, i));
            }
            maker.rows.add(row);
        }

        @Override
        public void close() {}
    }
}
