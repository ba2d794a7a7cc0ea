package weir.api.functions;

/**
 * Folds values into an accumulator. {@link #merge} is called for merging (session) windows and, where it is
 * implemented, to share the slices of overlapping windows.
 *
 * @param <IN> the values added
 * @param <ACC> the intermediate state
 * @param <OUT> the result
 */
public interface AggregateFunction<IN, ACC, OUT> extends Function {
    ACC createAccumulator();

    /** Returns the accumulator with {@code value} added; may change and return {@code accumulator} itself. */
    ACC add(IN value, ACC accumulator);

    OUT getResult(ACC accumulator);

    /** Returns one accumulator for both; may change and return either. */
    ACC merge(ACC a, ACC b);
}
