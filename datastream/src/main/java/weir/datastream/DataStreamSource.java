package weir.datastream;

/** The stream of a source. */
public class DataStreamSource<T> extends SingleOutputStreamOperator<T> {
    DataStreamSource(SingleOutputStreamOperator<T> operator) {
        super(operator.getExecutionEnvironment(), operator.node(), operator.knownType());
    }

    /**
     * Sets how many tasks read.
     *
     * @throws IllegalArgumentException if the source can only be read by one task and more are asked for
     */
    @Override
    public DataStreamSource<T> setParallelism(int parallelism) {
        if (node().single && parallelism != 1) {
            throw new IllegalArgumentException(
                    "Source '" + getName() + "' is read by one task; it cannot have parallelism " + parallelism
                            + ". Leave it at 1 and rebalance() behind it.");
        }
        super.setParallelism(parallelism);
        return this;
    }
}
