package weir.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.RandomSource;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.batch.ObjectColumn;
import weir.engine.OperatorSnapshot;
import weir.spi.JobSettings;
import weir.spi.OperatorFactory;

/**
 * Feeds one operator a script and writes down what comes out.
 *
 * <p>The script is run row by row; then in batches cut at random; then with a snapshot, a new operator and a restore before
 * each single step; then with one before every step. All transcripts must be the same, and that one is returned. What a full
 * channel refuses is the engine's business and cannot reach an operator; {@link JobDriver} with channels of one batch shows it.
 *
 * @param <I> the rows of the first input; those of a second may be anything
 * @param <O> the rows that come out
 */
public final class OperatorKit<I, O> {
    private static final int RANDOM_CUTS = 5;

    private final OperatorFactory<O> factory;
    private final List<Step> script = new ArrayList<>();
    private JobSettings settings = JobSettings.DEFAULT;

    /** One step of a script. */
    private sealed interface Step {}

    private record Row(int input, Object value, long timeMillis) implements Step {}

    private record Mark(int input, long timeMillis) implements Step {}

    private record ClockAt(long timeMillis) implements Step {}

    private record Finish() implements Step {}

    /** What an operator sent. {@code tag} is null for its main output, {@code value} for a watermark. */
    public record Sent<T>(String tag, T value, long timeMillis) {
        public boolean isWatermark() {
            return value == null;
        }
    }

    public OperatorKit(OperatorFactory<O> factory) {
        this.factory = factory;
    }

    /** Runs the operator under other settings, for instance in batch mode. */
    public OperatorKit<I, O> settings(JobSettings newSettings) {
        settings = newSettings;
        return this;
    }

    /** A row of the first input with a timestamp in milliseconds. */
    public OperatorKit<I, O> row(I value, long timeMillis) {
        return step(new Row(0, value, timeMillis));
    }

    /** A row of the first input without a timestamp. */
    public OperatorKit<I, O> row(I value) {
        return row(value, Batch.NO_TIME);
    }

    /** A row of the second input with a timestamp in milliseconds. */
    public OperatorKit<I, O> second(Object value, long timeMillis) {
        return step(new Row(1, value, timeMillis));
    }

    /** A watermark of all inputs. */
    public OperatorKit<I, O> watermark(long timeMillis) {
        return step(new Mark(0, timeMillis));
    }

    /** Moves the clock and fires the processing-time timers on the way. */
    public OperatorKit<I, O> processingTime(long timeMillis) {
        return step(new ClockAt(timeMillis));
    }

    /** The last watermark and the end of the input. */
    public OperatorKit<I, O> end() {
        return watermark(Long.MAX_VALUE).step(new Finish());
    }

    /** Runs the script in every way, fails where two differ, and returns what the operator sent. */
    public List<Sent<Object>> transcript() throws Exception {
        List<Sent<Object>> plain = run(step -> false, null);
        for (int seed = 1; seed <= RANDOM_CUTS; seed++) {
            same(plain, run(step -> false, new RandomSource(seed)), "in batches cut by seed " + seed);
        }
        for (int position = 0; position < script.size(); position++) {
            int at = position;
            same(plain, run(step -> step == at, null), "with a snapshot and restore before step " + (position + 1));
        }
        same(plain, run(step -> true, null), "with a snapshot and restore before every step");
        return plain;
    }

    /** The rows of the main output alone. */
    @SuppressWarnings("unchecked")
    public List<O> rows() throws Exception {
        return transcript().stream()
                .filter(sent -> sent.tag() == null && !sent.isWatermark())
                .map(sent -> (O) sent.value())
                .toList();
    }

    private OperatorKit<I, O> step(Step step) {
        script.add(step);
        return this;
    }

    /** Says whether the operator is replaced before a step. */
    private interface Replacement {
        boolean before(int step);
    }

    private List<Sent<Object>> run(Replacement replacement, RandomSource cuts) throws Exception {
        List<Sent<Object>> transcript = new ArrayList<>();
        KitOperator operator = new KitOperator(factory, settings, transcript);
        operator.open(null);
        for (int step = 0; step < script.size(); step++) {
            if (replacement.before(step)) {
                operator = replaced(operator, transcript);
            }
            int last = cuts == null ? step : endOfBatch(step, cuts, operator);
            if (last > step) {
                operator.batch(batch(step, last));
                step = last - 1;
            } else {
                perform(script.get(step), operator);
            }
        }
        operator.release();
        return transcript;
    }

    private KitOperator replaced(KitOperator old, List<Sent<Object>> transcript) throws Exception {
        OperatorSnapshot snapshot = old.snapshot();
        old.release();
        KitOperator fresh = new KitOperator(factory, settings, transcript);
        fresh.clock().advanceTo(old.clock().currentTimeMillis());
        fresh.open(snapshot);
        return fresh;
    }

    private static void perform(Step step, KitOperator operator) throws Exception {
        if (step instanceof Row row) {
            operator.row(row.input(), row.value(), row.timeMillis());
        } else if (step instanceof Mark mark) {
            operator.watermark(mark.timeMillis());
        } else if (step instanceof ClockAt time) {
            operator.clockTo(time.timeMillis());
        } else {
            operator.finish();
        }
    }

    /** The step after a run of rows and watermarks from {@code first} on, cut at random. */
    private int endOfBatch(int first, RandomSource cuts, KitOperator operator) {
        int longest = operator.takesBatches() ? cuts.nextInt(script.size()) : 0;
        int end = first;
        while (end < script.size() && end < first + longest && isOfBatch(script.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfBatch(Step step) {
        return step instanceof Row || step instanceof Mark;
    }

    private Batch batch(int from, int to) {
        Object[] values = new Object[to - from];
        long[] times = new long[to - from];
        int[] markRows = new int[to - from];
        long[] marks = new long[to - from];
        int rows = 0;
        int count = 0;
        for (Step step : script.subList(from, to)) {
            if (step instanceof Row row) {
                values[rows] = row.value();
                times[rows++] = row.timeMillis();
            } else if (step instanceof Mark mark) {
                markRows[count] = rows;
                marks[count++] = mark.timeMillis();
            }
        }
        return new Batch(rows, new Column[] {new ObjectColumn(values, rows)}, times, new Marks(markRows, marks, count));
    }

    private static void same(List<Sent<Object>> plain, List<Sent<Object>> other, String how) throws IOException {
        if (!plain.equals(other)) {
            throw new AssertionError(
                    "Run row by row the operator sent\n  " + plain + "\nbut " + how + " it sent\n  " + other);
        }
    }
}
