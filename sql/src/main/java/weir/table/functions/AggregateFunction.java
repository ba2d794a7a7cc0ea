package weir.table.functions;

/**
 * A function of many rows. Besides the methods here it has one or more public methods {@code accumulate(ACC accumulator, …)}, with the
 * types of the arguments; where rows may be taken back also {@code retract} with the same parameters; and for windows that are put
 * together of others, such as sessions, {@code merge(ACC accumulator, Iterable<ACC> others)}.
 *
 * @param <T> the result
 * @param <ACC> what gathers the rows: an object with public fields, or any other class that a snapshot can hold
 */
public abstract class AggregateFunction<T, ACC> extends UserDefinedFunction {
    private static final long serialVersionUID = 1L;

    /** What has gathered no row yet. */
    public abstract ACC createAccumulator();

    /** The result for the rows gathered. */
    public abstract T getValue(ACC accumulator);
}
