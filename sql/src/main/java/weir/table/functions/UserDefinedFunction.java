package weir.table.functions;

import java.io.Serializable;

/**
 * A function of the user that SQL calls by a name. Each task has a copy of its own, made by Java serialization; what cannot be copied is
 * transient and filled in {@link #open}.
 */
public abstract class UserDefinedFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Called once in each task before the first row. */
    public void open(FunctionContext context) throws Exception {}

    /** Called once in each task behind the last row, also after a failure. */
    public void close() throws Exception {}

    /** Whether the same arguments always give the same result. */
    public boolean isDeterministic() {
        return true;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
