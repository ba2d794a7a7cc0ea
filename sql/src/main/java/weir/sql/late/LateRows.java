package weir.sql.late;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import weir.base.WeirException;
import weir.batch.BatchBuilder;
import weir.operators.context.Metrics;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;
import weir.sql.plan.LateSteps;
import weir.sql.plan.Plan;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Where one task of an operator hands the rows that come too late for it: dropped, routed, or the end of the job. */
public final class LateRows {
    /** The operator's second way out, which is there where late rows are routed. */
    public static final String WAY_OUT = "late rows";

    /** How many rows left by that way. */
    static final String ROUTED = "numLateRecordsRouted";

    /** The last of all late rows, as a list of {@link LateRow}. */
    static final String LAST = "lastLateRecords";

    /** So many rows of each task are kept to be shown. */
    static final int KEPT = 10;

    private final String operator;
    private final List<List<Field>> inputs;
    private final boolean instant;
    private final boolean fails;
    private final Receiver<Object> wayOut;
    private final BatchBuilder routing;
    private final OperatorMetrics.Count dropped;
    private final OperatorMetrics.Count routed;

    /** Written by the task's thread and read by any; guarded by itself. */
    private final Deque<LateRow> last = new ArrayDeque<>(KEPT);

    /** For an operator that does what {@code step} says; no row is late for it where time is that of the clock. */
    public LateRows(OperatorContext context, Plan step) {
        LogicalType time = LateSteps.time(step).orElse(LogicalType.timestamp(3));
        this.operator = context.name();
        this.inputs = step.inputs().stream().map(Plan::schema).toList();
        this.instant = time.kind() == LogicalType.Kind.TIMESTAMP_LTZ;
        this.fails = LatePolicy.of(context.settings().parameters().get(LatePolicy.SETTING)) == LatePolicy.FAIL;
        this.wayOut = context.sideOutput(WAY_OUT);
        this.routing = new BatchBuilder(new Plan.Late(step, time)
                .schema().stream().map(field -> field.type().layout()).toList());
        this.dropped = context.metrics().count(Metrics.LATE_RECORDS_DROPPED);
        this.routed = context.metrics().count(ROUTED);
        context.metrics().register(LAST, this::last);
    }

    /**
     * Takes a row that is too late.
     *
     * @param input which input of the operator it is from
     * @param time its time, and how far time has come in {@code watermark}: in milliseconds
     */
    public void take(int input, Row row, long time, long watermark) throws Exception {
        LateRow late = new LateRow(operator, inputs.get(input), row, time, watermark, instant);
        remember(late);
        if (fails) {
            throw new WeirException("A row came too late for operator " + operator + ": " + late.text()
                    + ". Let the WATERMARK of its table wait longer, or SET '" + LatePolicy.SETTING
                    + "' to 'drop', which leaves such rows out, or to 'route', which writes them into a table.");
        } else if (wayOut == null) {
            dropped.add(1);
        } else {
            routed.add(1);
            send(late);
        }
    }

    private void remember(LateRow late) {
        synchronized (last) {
            if (last.size() == KEPT) {
                last.poll();
            }
            last.add(late);
        }
    }

    private List<LateRow> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    private void send(LateRow late) throws Exception {
        Object[] values = {operator, late.json(), late.time(), late.watermark(), late.lateBy()};
        for (int column = 0; column < values.length; column++) {
            routing.column(column).append(values[column]);
        }
        routing.endRow();
        wayOut.onBatch(routing.build());
    }
}
