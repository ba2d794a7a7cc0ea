package weir.sql.runtime;

import java.io.IOException;
import java.util.Arrays;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** The first rows to come, without an order; remembers how many have come. */
final class LimitOperator extends ColumnsOperator {
    private final long offset;
    private final long limit;
    private long seen;

    LimitOperator(OperatorContext context, Receiver<Object> out, long offset, long limit) {
        super(context, out);
        this.offset = offset;
        this.limit = limit;
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        int[] rows = new int[batch.size()];
        int count = 0;
        for (int row = 0; row < batch.size(); row++, seen++) {
            if (seen >= offset && seen < limit) {
                rows[count++] = row;
            }
        }
        if (count > 0) {
            out.onBatch(batch.take(Arrays.copyOf(rows, count), count));
        } else if (batch.marks().count() > 0) {
            out.onWatermark(batch.marks().watermark(batch.marks().count() - 1));
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        target.section(StateOutput.OPERATOR).writeLong(seen);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.OPERATOR)) {
            seen += part.open().readLong();
        }
    }
}
