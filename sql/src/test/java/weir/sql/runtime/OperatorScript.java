package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import weir.base.VirtualClock;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.spi.ColumnInputs;
import weir.spi.Operator;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.sql.table.Field;
import weir.types.RowKind;

/**
 * Feeds an operator a script of rows and watermarks, and writes down what it sends: {@code +I[1, a]} for a row, {@code @1000} for a
 * watermark. The script is run row by row, in batches as large as they can be, and with a snapshot, a new operator and a restore before
 * every step; all must send the same.
 */
final class OperatorScript {
    private static final String LATE = "late: ";

    private final List<List<Field>> inputs;
    private final OperatorFactory<Object> factory;
    private final List<Step> steps = new ArrayList<>();
    private Map<String, String> parameters = Map.of();
    private boolean routing;

    /** A row; where {@code values} is null a watermark, or the time that the clock moves on, where there is any. */
    private record Step(int side, RowKind kind, Object[] values, long watermark, long passing) {}

    OperatorScript(OperatorFactory<Object> factory, List<List<Field>> inputs) {
        this.inputs = inputs;
        this.factory = factory;
    }

    OperatorScript left(String kind, Object... values) {
        return row(0, kind, values);
    }

    OperatorScript right(String kind, Object... values) {
        return row(1, kind, values);
    }

    private OperatorScript row(int side, String kind, Object[] values) {
        for (RowKind each : RowKind.values()) {
            if (each.shortString().equals(kind)) {
                steps.add(new Step(side, each, values, 0, 0));
            }
        }
        return this;
    }

    OperatorScript watermark(long watermark) {
        steps.add(new Step(0, null, null, watermark, 0));
        return this;
    }

    /** Lets the clock go on. */
    OperatorScript pass(long millis) {
        steps.add(new Step(0, null, null, 0, millis));
        return this;
    }

    /** Has state be kept for so long, as the session's setting says. */
    OperatorScript keepingStateFor(long millis) {
        parameters = Map.of(StateLife.SETTING, String.valueOf(millis));
        return this;
    }

    /** What the operator sends. */
    List<String> results() throws Exception {
        List<String> single = run(false, false);
        assertThat(withoutWatermarks(run(true, false))).as("in large batches").isEqualTo(withoutWatermarks(single));
        assertThat(run(false, true)).as("restored before every step").isEqualTo(single);
        return single;
    }

    /** The rows that it sends, without the watermarks. */
    List<String> rows() throws Exception {
        return withoutWatermarks(results());
    }

    /** The rows that the operator gives away as too late. */
    List<String> lateRows() throws Exception {
        routing = true;
        List<String> late = late(run(false, false));
        assertThat(late(run(true, false))).as("in large batches").isEqualTo(late);
        assertThat(late(run(false, true))).as("restored before every step").isEqualTo(late);
        return late;
    }

    private static List<String> late(List<String> sent) {
        return sent.stream()
                .filter(line -> line.startsWith(LATE))
                .map(line -> line.substring(LATE.length()))
                .toList();
    }

    /**
     * The rows that are there in the end, sorted. For operators that tell what a batch has come to rather than every step: large batches
     * must come to the same rows, and nothing may be taken back that was not there.
     */
    List<String> finalRows() throws Exception {
        List<String> single = run(false, false);
        assertThat(run(false, true)).as("restored before every step").isEqualTo(single);
        List<String> rows = left(single);
        assertThat(left(run(true, false))).as("in large batches").isEqualTo(rows);
        return rows;
    }

    /** What is left of a changelog's rows. */
    private static List<String> left(List<String> changes) {
        List<String> rows = new ArrayList<>();
        for (String change : withoutWatermarks(changes)) {
            String row = change.substring(2);
            if (change.startsWith("+")) {
                rows.add(row);
            } else {
                assertThat(rows.remove(row)).as("%s, of %s", change, changes).isTrue();
            }
        }
        rows.sort(null);
        return rows;
    }

    /** Of watermarks that follow each other in a batch only the last one is left, so batches differ in them. */
    private static List<String> withoutWatermarks(List<String> sent) {
        return sent.stream().filter(line -> !line.startsWith("@")).toList();
    }

    private List<String> run(boolean large, boolean restored) throws Exception {
        List<String> sent = new ArrayList<>();
        VirtualClock clock = new VirtualClock(1_000_000);
        Operator operator = factory.create(context(clock, sent), out("", sent));
        operator.open();
        for (int step = 0; step < steps.size(); step++) {
            clock.advanceBy(steps.get(step).passing());
            if (steps.get(step).passing() > 0) {
                continue;
            }
            if (restored) {
                operator = replaced(operator, clock, sent);
            }
            int end = step + 1;
            while (large
                    && end < steps.size()
                    && belongs(steps.get(end), steps.get(step).side())) {
                end++;
            }
            feed(operator, steps.subList(step, end));
            step = end - 1;
        }
        operator.release();
        return sent;
    }

    private static boolean belongs(Step step, int side) {
        return step.passing() == 0 && (step.values() == null || step.side() == side);
    }

    private Operator replaced(Operator old, VirtualClock clock, List<String> sent) throws Exception {
        OperatorSnapshot snapshot =
                new OperatorSnapshot(new OperatorSnapshot.Origin("operator", "Operator", 0, 1, 128), 1, 0);
        old.beforeBarrier(1);
        old.snapshot(snapshot);
        old.release();
        Operator fresh = factory.create(context(clock, sent), out("", sent));
        fresh.restore(new SnapshotInput(List.of(snapshot)));
        fresh.open();
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private void feed(Operator operator, List<Step> some) throws Exception {
        int side = some.get(0).side();
        BatchBuilder builder = new BatchBuilder(
                inputs.get(side).stream().map(field -> field.type().layout()).toList());
        for (Step step : some) {
            if (step.values() == null) {
                builder.mark(step.watermark());
                continue;
            }
            for (int column = 0; column < step.values().length; column++) {
                builder.column(column).append(step.values()[column]);
            }
            builder.endRow(Batch.NO_TIME, step.kind().toByteValue());
        }
        Receiver<Object> input =
                operator instanceof ColumnInputs several ? several.input(side) : (Receiver<Object>) operator;
        input.onBatch(builder.build());
        operator.onTurnEnd();
    }

    private ScriptContext context(VirtualClock clock, List<String> sent) {
        return new ScriptContext(clock, parameters, routing ? out(LATE, sent) : null);
    }

    private static Receiver<Object> out(String prefix, List<String> sent) {
        return new Receiver<>() {
            @Override
            public void onRow(Object row, long time) {
                throw new AssertionError("Operators of SQL send batches.");
            }

            @Override
            public void onBatch(Batch batch) {
                int mark = 0;
                for (int row = 0; row <= batch.size(); row++) {
                    while (mark < batch.marks().count() && batch.marks().row(mark) == row) {
                        onWatermark(batch.marks().watermark(mark++));
                    }
                    if (row < batch.size()) {
                        sent.add(prefix + text(batch, row));
                    }
                }
            }

            @Override
            public void onWatermark(long watermark) {
                sent.add("@" + watermark);
            }

            @Override
            public void onIdle(boolean idle) {}
        };
    }

    private static String text(Batch batch, int row) {
        String kind = RowKind.fromByteValue(batch.kind(row)).shortString();
        StringJoiner values = new StringJoiner(", ", kind + "[", "]");
        for (int column = 0; column < batch.columnCount(); column++) {
            values.add(String.valueOf(batch.column(column).get(row)));
        }
        return values.toString();
    }
}
