package weir.sql.kernel;

import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.ColumnAppender;

/** A filter and a projection over batches; generated code fills in the condition and the expressions. */
public abstract class Calculation {
    protected final Object[] constants;

    protected Calculation(Object[] constants) {
        this.constants = constants;
    }

    /** Works through a batch: returns the rows that pass in {@code selected}, and appends the values of the expressions. */
    public abstract int process(Batch batch, int[] selected);

    /** What is thrown where a row of a batch cannot be worked out. */
    protected static RowFailure failed(Batch batch, int row, RuntimeException cause) {
        return new RowFailure(batch, row, cause);
    }

    /** The columns made by {@link #process}, in the order of the expressions that are more than a column. */
    public abstract ColumnAppender[] appenders();

    /** The computed columns. */
    public final Column[] built() {
        ColumnAppender[] appenders = appenders();
        Column[] columns = new Column[appenders.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = appenders[i].build();
        }
        return columns;
    }
}
