package weir.table.functions;

import weir.api.Collector;

/**
 * A function that makes any number of rows of the values of one row. It has one or more public methods {@code eval} that return nothing
 * and hand rows to {@link #collect}.
 *
 * @param <T> a row: a {@code Row} whose fields a hint names, an object with fields, or a single value
 */
public abstract class TableFunction<T> extends UserDefinedFunction {
    private static final long serialVersionUID = 1L;

    private transient Collector<T> collector;

    /** Says where rows go; the engine does. */
    public final void setCollector(Collector<T> collector) {
        this.collector = collector;
    }

    /** Gives a row. */
    protected final void collect(T row) {
        collector.collect(row);
    }
}
