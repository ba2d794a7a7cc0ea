package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.PairCondition;
import weir.sql.table.Field;
import weir.types.Row;

/**
 * Joins all rows of two inputs that there are, and takes results back when rows go. It keeps each row with how often it came, and
 * where it matters whether a row has partners, with their number; so the first partner to come and the last to go are known.
 */
final class JoinOperator extends KeyedPairOperator {
    private final JoinShape shape;
    private final PairCondition condition;
    private final List<StateLife> lives;
    private final List<MapState<Row, Held>> rows = new ArrayList<>();

    /** How often a row is there, and how many rows of the other side are its partners, if anybody counts. */
    record Held(int times, int partners) {}

    /** A partner with what is known of it. */
    private record Partner(Row row, Held held) {}

    /** {@code lives} say for each side how long its rows are kept. */
    JoinOperator(
            OperatorContext context, Receiver<Object> out, List<Field> schema, JoinRules rules, List<StateLife> lives) {
        super(context, out, schema, rules.keys());
        this.shape = rules.shape();
        this.condition = rules.condition();
        this.lives = lives;
    }

    @Override
    public void open() {
        rows.add(rows(LEFT, "left"));
        rows.add(rows(1 - LEFT, "right"));
    }

    private MapState<Row, Held> rows(int side, String name) {
        return state.getMapState(lives.get(side).limit(context, new MapStateDescriptor<>(name, Row.class, Held.class)));
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            boolean back = GroupAggregateOperator.isBack(batch.kind(i));
            if (keys.matchNothing(side, batch, i)) {
                if (shape.showsAlone(side)) {
                    show(side, Rows.of(batch, i), 1, back ? DELETE : INSERT);
                }
                continue;
            }
            select(side, batch, i);
            if (back) {
                remove(side, Rows.of(batch, i));
            } else {
                add(side, Rows.of(batch, i));
            }
        }
    }

    private void add(int side, Row row) throws Exception {
        List<Partner> partners = partners(side, row);
        for (Partner partner : partners) {
            count(1 - side, partner, 1);
            pair(side, row, partner, INSERT);
        }
        if (partners.isEmpty() ? shape.showsAlone(side) : shape.showsPaired(side)) {
            show(side, row, 1, INSERT);
        }
        Held held = rows.get(side).get(row);
        rows.get(side).put(row, new Held(held == null ? 1 : held.times() + 1, total(partners)));
    }

    /** A row that never came takes nothing back. */
    private void remove(int side, Row row) throws Exception {
        Held held = rows.get(side).get(row);
        if (held == null) {
            return;
        } else if (held.times() == 1) {
            rows.get(side).remove(row);
        } else {
            rows.get(side).put(row, new Held(held.times() - 1, held.partners()));
        }
        List<Partner> partners = partners(side, row);
        if (partners.isEmpty() ? shape.showsAlone(side) : shape.showsPaired(side)) {
            show(side, row, 1, DELETE);
        }
        for (Partner partner : partners) {
            pair(side, row, partner, DELETE);
            count(1 - side, partner, -1);
        }
    }

    private List<Partner> partners(int side, Row row) throws Exception {
        List<Partner> partners = new ArrayList<>();
        for (Map.Entry<Row, Held> other : rows.get(1 - side).entries()) {
            boolean holds = side == LEFT ? condition.holds(row, other.getKey()) : condition.holds(other.getKey(), row);
            if (holds) {
                partners.add(new Partner(other.getKey(), other.getValue()));
            }
        }
        return partners;
    }

    private static int total(List<Partner> partners) {
        return partners.stream().mapToInt(partner -> partner.held().times()).sum();
    }

    /** A row has a partner more or less; what it shows changes with the first and with the last one. */
    private void count(int side, Partner changed, int more) throws Exception {
        boolean alone = shape.showsAlone(side);
        boolean paired = shape.showsPaired(side);
        if (!alone && !paired) {
            return;
        }
        Held before = changed.held();
        int partners = before.partners() + more;
        rows.get(side).put(changed.row(), new Held(before.times(), partners));
        if (before.partners() == 0) {
            show(side, changed.row(), before.times(), alone ? DELETE : INSERT);
        } else if (partners == 0) {
            show(side, changed.row(), before.times(), alone ? INSERT : DELETE);
        }
    }

    /** A result of one row alone. */
    private void show(int side, Row row, int times, byte kind) throws Exception {
        for (int i = 0; i < times; i++) {
            append(side == LEFT ? row : null, 0, shape.leftWidth());
            if (shape.showsPairs()) {
                append(side == RIGHT ? row : null, shape.leftWidth(), shape.rightWidth());
            }
            endRow(kind);
        }
    }

    private void pair(int side, Row row, Partner partner, byte kind) throws Exception {
        for (int i = 0; shape.showsPairs() && i < partner.held().times(); i++) {
            append(side == LEFT ? row : partner.row(), 0, shape.leftWidth());
            append(side == LEFT ? partner.row() : row, shape.leftWidth(), shape.rightWidth());
            endRow(kind);
        }
    }
}
