package weir.sql.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;
import weir.types.Row;
import weir.types.RowKind;

/**
 * OVER in an order that is not that of time: a row may come in anywhere, and changes the aggregates of those behind it. All rows of a
 * key are kept in order, each with what it left with.
 */
final class SortedOverOperator extends TimedOperator {
    private static final byte UPDATE_BEFORE = RowKind.UPDATE_BEFORE.toByteValue();
    private static final byte UPDATE_AFTER = RowKind.UPDATE_AFTER.toByteValue();
    private static final byte DELETE = RowKind.DELETE.toByteValue();

    private final Aggregator aggregator;
    private final Comparator<Row> order;
    private final Frame frame;
    private final int width;
    private final OverRows work;
    private final Map<Object, List<Change>> changes = new LinkedHashMap<>();
    private ValueState<Object> groups;

    /** A row that the present batch has brought or taken back. */
    private record Change(Row row, boolean back) {}

    SortedOverOperator(OperatorContext context, Receiver<Object> out, Plan.Over plan, WindowedGroups groups) {
        super(context, out, plan.schema(), groups.keys());
        this.aggregator = groups.aggregator();
        this.order = Rows.order(plan.order());
        this.frame = plan.frame();
        this.width = plan.input().schema().size();
        this.work = new OverRows(plan.input().schema());
    }

    @Override
    public void open() {
        groups = state.getState(StateLife.limited(context, new ValueStateDescriptor<>("rows", Object.class)));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) {
        for (int row = from; row < to; row++) {
            boolean back = GroupAggregateOperator.isBack(batch.kind(row));
            changes.computeIfAbsent(keys.of(batch, row), key -> new ArrayList<>())
                    .add(new Change(Rows.of(batch, row), back));
        }
    }

    @Override
    protected void onTimer(long time) {
        throw new IllegalStateException("Rows that are not in the order of time wait for none.");
    }

    @Override
    protected void onBatchEnd() throws Exception {
        for (Map.Entry<Object, List<Change>> each : changes.entrySet()) {
            state.select(each.getKey());
            change(each.getValue());
        }
        changes.clear();
    }

    @SuppressWarnings("unchecked") // this puts them there
    private void change(List<Change> news) throws Exception {
        List<Entry> entries = new ArrayList<>();
        List<Row> known = (List<Row>) groups.value();
        if (known != null) {
            known.forEach(row -> entries.add(new Entry(row, width)));
        }
        for (Change change : news) {
            if (change.back()) {
                takeBack(entries, change.row());
            } else {
                entries.add(place(entries, change.row()), new Entry(change.row(), null));
            }
        }
        update(entries);
        keep(entries);
    }

    /** A row, with what it left with; null if it has not left yet. */
    private static final class Entry {
        private final Row row;
        private Object[] before;
        private int number;

        Entry(Row row, Object[] before) {
            this.row = row;
            this.before = before;
        }

        /** Of a row as it is kept: the first {@code width} values are its own, the others what it left with. */
        Entry(Row kept, int width) {
            this.row = new Row(width);
            for (int i = 0; i < width; i++) {
                row.setField(i, kept.getField(i));
            }
            before = new Object[kept.getArity() - width];
            for (int i = 0; i < before.length; i++) {
                before[i] = kept.getField(width + i);
            }
        }

        Row kept() {
            Row kept = new Row(row.getArity() + before.length);
            for (int i = 0; i < kept.getArity(); i++) {
                kept.setField(i, i < row.getArity() ? row.getField(i) : before[i - row.getArity()]);
            }
            return kept;
        }
    }

    /** Behind all rows that are not greater. */
    private int place(List<Entry> entries, Row row) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (order.compare(entries.get(middle).row, row) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void takeBack(List<Entry> entries, Row row) throws Exception {
        for (int i = place(entries, row) - 1; i >= 0 && order.compare(entries.get(i).row, row) == 0; i--) {
            if (entries.get(i).row.equals(row)) {
                Entry entry = entries.remove(i);
                if (entry.before != null) {
                    emit(entry.row, entry.before, DELETE);
                }
                return;
            }
        }
    }

    /** Works the aggregates out anew, and tells of the rows for which they differ from before. */
    private void update(List<Entry> entries) throws Exception {
        Accumulator group = aggregator.create();
        int leaving = 0;
        for (int from = 0, to; from < entries.size(); from = to) {
            to = frame.rows() ? from + 1 : endOfPeers(entries, from);
            for (Entry entry : entries.subList(from, to)) {
                entry.number = work.put(entry.row);
                work.add(group, entry.number);
            }
            long first = frame.isUnbounded() ? 0 : frame.rows() ? from - frame.extent() : from;
            for (; leaving < first; leaving++) {
                work.retract(group, entries.get(leaving).number);
            }
            for (Entry entry : entries.subList(from, to)) {
                work.emit(group, entry.number);
            }
        }
        int[] next = new int[1];
        work.perform(
                aggregator,
                (batch, number, accumulator) -> tell(entries.get(next[0]++), aggregator.values(accumulator)));
    }

    private int endOfPeers(List<Entry> entries, int first) {
        int end = first + 1;
        while (end < entries.size() && order.compare(entries.get(first).row, entries.get(end).row) == 0) {
            end++;
        }
        return end;
    }

    private void tell(Entry entry, Object[] after) throws Exception {
        if (entry.before == null) {
            emit(entry.row, after, INSERT);
        } else if (!Arrays.deepEquals(entry.before, after)) {
            emit(entry.row, entry.before, UPDATE_BEFORE);
            emit(entry.row, after, UPDATE_AFTER);
        }
        entry.before = after;
    }

    private void emit(Row row, Object[] values, byte kind) throws Exception {
        Rows.append(row, results);
        for (int i = 0; i < values.length; i++) {
            results.column(width + i).append(values[i]);
        }
        endRow(kind);
    }

    private void keep(List<Entry> entries) throws Exception {
        if (entries.isEmpty()) {
            groups.clear();
        } else {
            groups.update(new ArrayList<>(entries.stream().map(Entry::kept).toList()));
        }
    }
}
