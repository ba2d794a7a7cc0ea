package weir.operators.sink;

import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Gives its rows to the program that started the job, which runs in the same process. */
public final class HandingOut<T> extends OneInputOperator<T, Void> {
    private final HandedOut<T> rows;

    public HandingOut(OperatorContext context, Receiver<Void> out, HandedOut<T> rows) {
        super(context, out);
        this.rows = rows;
    }

    @Override
    public void open() {
        rows.register(context.mailbox());
    }

    @Override
    public boolean isReady() {
        return rows.hasRoom();
    }

    @Override
    public void onRow(T row, long time) {
        rows.put(row);
    }
}
