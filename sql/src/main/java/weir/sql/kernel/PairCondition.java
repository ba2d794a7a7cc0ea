package weir.sql.kernel;

import weir.types.Row;

/** What two rows have to meet to be a pair; generated code fills it in. */
public abstract class PairCondition {
    protected final Object[] constants;

    protected PairCondition(Object[] constants) {
        this.constants = constants;
    }

    /** True where the rows, with the columns of the two inputs, meet the condition; NULL is false. */
    public abstract boolean holds(Row left, Row right);
}
