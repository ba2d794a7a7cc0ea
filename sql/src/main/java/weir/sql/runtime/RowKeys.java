package weir.sql.runtime;

import java.util.Arrays;
import weir.batch.Batch;
import weir.state.KeyIndex;
import weir.state.KeyedState;

/**
 * Makes the keys of rows the current ones of a {@link KeyedState}. Rows of a batch with equal keys share one look-up, and where the
 * state is large, the look-ups of different keys wait for memory together.
 */
final class RowKeys {
    /** In smaller batches rows are looked up one by one. */
    private static final int FEW = 4;

    private final Keys keys;
    private final KeyedState state;
    private final KeyNumbers numbers;

    /** The batch whose keys are numbered; null for none. */
    private Batch batch;

    /** By number: where the state has the key, unless keys have left it since there were {@link #removals}. */
    private int[] slots = new int[0];

    private int removals;

    RowKeys(Keys keys, KeyedState state) {
        this.keys = keys;
        this.state = state;
        this.numbers = new KeyNumbers(keys.columns());
    }

    /** Makes the key of a row the current one. */
    void select(Batch rows, int row) {
        if (keys.count() == 0 || rows.size() < FEW) {
            state.select(keys.of(rows, row));
            return;
        }
        if (rows != batch) {
            number(rows);
        }
        int number = numbers.of(row);
        if (slots[number] < 0 || !state.selectAgain(slots[number], removals)) {
            int slot = numbers.areLongs() ? state.select(numbers.longs()[number]) : state.select(keys.of(rows, row));
            if (state.removals() != removals) {
                forget();
            }
            slots[number] = slot;
        }
    }

    private void number(Batch rows) {
        batch = rows;
        numbers.number(rows);
        if (slots.length < numbers.count()) {
            slots = new int[rows.size()];
        }
        forget();
        if (state.isLarge()) {
            find();
        }
    }

    private void forget() {
        Arrays.fill(slots, 0, numbers.count(), KeyIndex.NONE);
        removals = state.removals();
    }

    private void find() {
        if (numbers.areLongs()) {
            state.find(numbers.longs(), numbers.count(), slots);
            return;
        }
        Object[] found = new Object[numbers.count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = keys.of(batch, numbers.firstRow(i));
        }
        state.find(found, found.length, slots);
    }
}
