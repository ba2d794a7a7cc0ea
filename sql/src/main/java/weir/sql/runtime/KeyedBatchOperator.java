package weir.sql.runtime;

import java.io.IOException;
import java.util.List;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.table.Field;
import weir.state.KeyedState;

/** An operator over batches of columns that keeps something for each key, through checkpoints and at any parallelism. */
abstract class KeyedBatchOperator extends BatchOperator {
    protected final Keys keys;
    protected final KeyedState state;
    private final RowKeys rowKeys;

    KeyedBatchOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys) {
        super(context, out, schema);
        this.keys = keys;
        this.state = KeyedState.of(context);
        this.rowKeys = new RowKeys(keys, state);
    }

    /** Makes the key of a row the current one. */
    protected final void select(Batch batch, int row) {
        rowKeys.select(batch, row);
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        state.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        state.restore(source, keys.owned(context.slice()));
    }

    @Override
    public void release() throws Exception {
        state.close();
    }
}
