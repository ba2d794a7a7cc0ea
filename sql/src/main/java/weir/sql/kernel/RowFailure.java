package weir.sql.kernel;

import weir.base.WeirException;
import weir.batch.Batch;

/** A row of a batch that could not be worked out; the cause says why. */
public final class RowFailure extends WeirException {
    private static final long serialVersionUID = 1L;

    private final transient Batch batch;
    private final int row;

    RowFailure(Batch batch, int row, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.batch = batch;
        this.row = row;
    }

    public Batch batch() {
        return batch;
    }

    public int row() {
        return row;
    }
}
