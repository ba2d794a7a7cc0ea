package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.PairCondition;
import weir.sql.table.Field;
import weir.types.Row;

/** Joins the rows of one window, which is part of the key, when it is over. Rows that come later are left out. */
final class WindowJoinOperator extends TimedPairOperator {
    private final JoinShape shape;
    private final PairCondition condition;
    private final List<ListState<Row>> rows = new ArrayList<>();

    /** The times of {@code pairs} are those at which the windows of rows end. */
    WindowJoinOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, TimedPairs pairs) {
        super(context, out, schema, pairs);
        this.shape = pairs.rules().shape();
        this.condition = pairs.rules().condition();
    }

    @Override
    public void open() {
        rows.add(state.getListState(new ListStateDescriptor<>("left", Row.class)));
        rows.add(state.getListState(new ListStateDescriptor<>("right", Row.class)));
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            long last = times.of(side, batch, i) - 1;
            if (last <= timers.watermark()) {
                late.take(side, Rows.of(batch, i), last, timers.watermark());
            } else if (keys.matchNothing(side, batch, i)) {
                showAlone(side, Rows.of(batch, i));
            } else {
                select(side, batch, i);
                rows.get(side).add(Rows.of(batch, i));
                timers.register(last, null);
            }
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        timers.advance(watermark, (timestamp, nothing) -> join());
    }

    private void join() throws Exception {
        List<Row> right = all(RIGHT);
        boolean[] joined = new boolean[right.size()];
        for (Row row : all(LEFT)) {
            if (!join(row, right, joined)) {
                showAlone(LEFT, row);
            } else if (shape.showsPaired(LEFT)) {
                append(row, 0, shape.leftWidth());
                endRow(INSERT);
            }
        }
        for (int i = 0; i < joined.length; i++) {
            if (!joined[i]) {
                showAlone(RIGHT, right.get(i));
            }
        }
        rows.get(LEFT).clear();
        rows.get(RIGHT).clear();
    }

    private List<Row> all(int side) throws Exception {
        List<Row> all = new ArrayList<>();
        Iterable<Row> kept = rows.get(side).get();
        if (kept != null) {
            kept.forEach(all::add);
        }
        return all;
    }

    private boolean join(Row left, List<Row> right, boolean[] joined) throws Exception {
        boolean any = false;
        for (int i = 0; i < joined.length; i++) {
            if (condition.holds(left, right.get(i))) {
                any = true;
                joined[i] = true;
                if (shape.showsPairs()) {
                    append(left, 0, shape.leftWidth());
                    append(right.get(i), shape.leftWidth(), shape.rightWidth());
                    endRow(INSERT);
                }
            }
        }
        return any;
    }

    private void showAlone(int side, Row row) throws Exception {
        if (shape.showsAlone(side)) {
            append(side == LEFT ? row : null, 0, shape.leftWidth());
            if (shape.showsPairs()) {
                append(side == RIGHT ? row : null, shape.leftWidth(), shape.rightWidth());
            }
            endRow(INSERT);
        }
    }
}
