package weir.sql.runtime;

import java.io.IOException;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.spi.OperatorContext;
import weir.spi.Progress;
import weir.spi.Receiver;
import weir.spi.SourceOperator;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.table.Field;

/** Emits rows known beforehand, and remembers how many. */
final class ValuesSource extends SourceOperator<Object> {
    private final List<Field> schema;
    private final List<List<Object>> rows;
    private int next;

    ValuesSource(OperatorContext context, Receiver<Object> out, List<Field> schema, List<List<Object>> rows) {
        super(context, out);
        this.schema = schema;
        this.rows = rows;
    }

    @Override
    public Progress produce(int maxRows) throws Exception {
        if (next == rows.size()) {
            out.onWatermark(Long.MAX_VALUE);
            return Progress.DONE;
        }
        int end = Math.min(rows.size(), next + maxRows);
        BatchBuilder builder = new BatchBuilder(
                schema.stream().map(field -> field.type().layout()).toList());
        for (; next < end; next++) {
            for (int column = 0; column < schema.size(); column++) {
                builder.column(column).append(rows.get(next).get(column));
            }
            builder.endRow();
        }
        Batch batch = builder.build();
        out.onBatch(batch);
        return Progress.WORKED;
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        target.section(StateOutput.OPERATOR).writeInt(next);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.OPERATOR)) {
            next = part.open().readInt();
        }
    }
}
