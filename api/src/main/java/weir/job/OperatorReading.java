package weir.job;

import weir.api.accumulators.AccumulatorSet;
import weir.spi.OperatorMetrics;
import weir.spi.SourceOperator;

/**
 * What can be read of one operator in one task while the job runs.
 *
 * @param source the operator if it is a source, else null
 * @param accumulators what user code of the operator counted
 */
public record OperatorReading(
        String operator, int slice, OperatorMetrics metrics, SourceOperator<?> source, AccumulatorSet accumulators) {
    public boolean isSource() {
        return source != null;
    }

    /** The part of a bounded input read so far, from 0 to 1; NaN where nobody knows. */
    public double fractionRead() {
        return source == null ? Double.NaN : source.fractionRead();
    }
}
