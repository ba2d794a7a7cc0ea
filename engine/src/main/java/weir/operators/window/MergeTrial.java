package weir.operators.window;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import weir.api.functions.AggregateFunction;
import weir.serializers.DataOutputSerializer;

/**
 * Finds out whether a user's {@code merge} can be relied on. Flink calls it for session windows only, so programs written
 * for it may return null there, throw, or return one side. Slices need the real thing; so before the first row is
 * added, accumulators made of that row are copied and merged, and compared with what adding gives.
 */
final class MergeTrial<IN, ACC, OUT> {
    private final AggregateFunction<IN, ACC, OUT> aggregate;
    private final ValueType<Object> type = new ValueType<>();

    MergeTrial(AggregateFunction<IN, ACC, OUT> aggregate) {
        this.aggregate = aggregate;
    }

    /** True if merging gives what adding gives, as far as one row can show. */
    boolean succeedsWith(IN row) {
        try {
            OUT once = aggregate.getResult(accumulate(row, 1));
            OUT twice = aggregate.getResult(accumulate(row, 2));
            return type.canCopy(accumulate(row, 1))
                    && same(once, merged(accumulate(row, 1), accumulate(row, 0)))
                    && same(once, merged(accumulate(row, 0), accumulate(row, 1)))
                    && same(twice, merged(accumulate(row, 1), accumulate(row, 1)));
        } catch (RuntimeException | IOException e) {
            return false;
        }
    }

    private ACC accumulate(IN row, int times) {
        ACC accumulator = aggregate.createAccumulator();
        for (int i = 0; i < times; i++) {
            accumulator = aggregate.add(row, accumulator);
        }
        return accumulator;
    }

    private OUT merged(ACC older, ACC newer) {
        ACC merged = aggregate.merge(older, newer);
        return merged == null ? null : aggregate.getResult(merged);
    }

    private boolean same(OUT added, OUT merged) throws IOException {
        return Objects.deepEquals(added, merged) || Arrays.equals(bytes(added), bytes(merged));
    }

    /** Tells values apart whose class has no {@code equals}. */
    private byte[] bytes(OUT value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        type.write(value, target);
        return target.getCopyOfBuffer();
    }
}
