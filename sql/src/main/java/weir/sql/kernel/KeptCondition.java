package weir.sql.kernel;

import weir.batch.Batch;

/** What a row of a batch and a row that is kept as bytes, see {@link RowFormat}, have to meet to be a pair; generated code fills it in. */
public abstract class KeptCondition {
    protected final Object[] constants;

    protected KeptCondition(Object[] constants) {
        this.constants = constants;
    }

    /** Takes the batch that the next rows of the left input are in. */
    public abstract void bindLeft(Batch batch);

    /** Takes the batch that the next rows of the right input are in. */
    public abstract void bindRight(Batch batch);

    /** True where a row of the left batch and a kept one of the right input meet the condition; NULL is false. */
    public abstract boolean holdsForLeft(int row, byte[] bytes, int at);

    /** True where a row of the right batch and a kept one of the left input meet the condition; NULL is false. */
    public abstract boolean holdsForRight(int row, byte[] bytes, int at);
}
