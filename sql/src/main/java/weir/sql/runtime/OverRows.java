package weir.sql.runtime;

import java.util.Arrays;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.table.Field;
import weir.types.Row;

/**
 * What is to be done with rows that come out of state, in order: aggregates work on batches, so rows of many keys are gathered into one
 * before anything is done with the first.
 */
final class OverRows {
    private static final byte ADD = 0;
    private static final byte RETRACT = 1;
    private static final byte EMIT = 2;

    private final BatchBuilder rows;
    private Accumulator[] groups = new Accumulator[16];
    private int[] numbers = new int[16];
    private byte[] actions = new byte[16];
    private int count;

    /** Takes the row at {@code number} of the batch, whose group is complete for it. */
    @FunctionalInterface
    interface Results {
        void emit(Batch batch, int number, Accumulator group) throws Exception;
    }

    OverRows(List<Field> schema) {
        rows = new BatchBuilder(
                schema.stream().map(field -> field.type().layout()).toList());
    }

    /** How many rows have been put in since the last {@link #perform}. */
    int size() {
        return rows.size();
    }

    /** Puts a row in and returns its number. */
    int put(Row row) {
        Rows.append(row, rows);
        rows.endRow();
        return rows.size() - 1;
    }

    void add(Accumulator group, int number) {
        note(ADD, group, number);
    }

    void retract(Accumulator group, int number) {
        note(RETRACT, group, number);
    }

    /** Has a row leave with what its group is by then. */
    void emit(Accumulator group, int number) {
        note(EMIT, group, number);
    }

    private void note(byte action, Accumulator group, int number) {
        if (count == actions.length) {
            groups = Arrays.copyOf(groups, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
            actions = Arrays.copyOf(actions, count * 2);
        }
        groups[count] = group;
        numbers[count] = number;
        actions[count++] = action;
    }

    /** Does all that was noted, and forgets it. */
    void perform(Aggregator aggregator, Results results) throws Exception {
        Batch batch = rows.build();
        aggregator.bind(batch);
        for (int i = 0; i < count; i++) {
            switch (actions[i]) {
                case ADD -> aggregator.add(groups[i], numbers[i]);
                case RETRACT -> aggregator.retract(groups[i], numbers[i]);
                default -> results.emit(batch, numbers[i], groups[i]);
            }
        }
        Arrays.fill(groups, 0, count, null);
        count = 0;
    }
}
