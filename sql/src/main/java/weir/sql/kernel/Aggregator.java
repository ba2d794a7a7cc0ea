package weir.sql.kernel;

import weir.batch.Batch;
import weir.batch.BatchBuilder;

/** The aggregates of a query over the rows of a group; generated code fills in what each of them does. */
public abstract class Aggregator {
    protected final Object[] constants;

    protected Aggregator(Object[] constants) {
        this.constants = constants;
    }

    /** What a group without rows has gathered. */
    public abstract Accumulator create();

    /** Takes the columns of a batch, whose rows are added or taken back next. */
    public abstract void bind(Batch batch);

    /** Adds a row of the batch. */
    public abstract void add(Accumulator accumulator, int row) throws Exception;

    /** Takes a row back that was added before. */
    public abstract void retract(Accumulator accumulator, int row) throws Exception;

    /** Adds all that another group has gathered. */
    public abstract void merge(Accumulator accumulator, Accumulator other) throws Exception;

    /** Appends the results to the columns from {@code column} on. */
    public abstract void append(Accumulator accumulator, BatchBuilder results, int column) throws Exception;

    /** The results as objects, null for NULL. */
    public abstract Object[] values(Accumulator accumulator) throws Exception;
}
