package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.VirtualClock;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.sql.types.LogicalType;
import weir.state.KeyedState;

/** Rows are counted under their keys as if each of them had been looked up by itself, whatever keys come and go meanwhile. */
class RowKeysTest {
    private static final int BATCHES = 20;
    private static final int ROWS = 100;

    private final Random random = new Random(7);
    private final KeyedState state = new KeyedState(new VirtualClock(0));
    private final ValueState<Long> counts = state.getState(new ValueStateDescriptor<>("count", Long.class));
    private final Map<Object, Long> expected = new HashMap<>();

    @ParameterizedTest
    @MethodSource("weir.sql.runtime.KeysTest#types")
    void keysOfOneColumn(LogicalType type, List<Object> values) throws Exception {
        check(new int[] {0}, type, values, true);
    }

    @ParameterizedTest
    @MethodSource("weir.sql.runtime.KeysTest#types")
    void keysOfOneColumnWithoutNulls(LogicalType type, List<Object> values) throws Exception {
        check(new int[] {0}, type, values, false);
    }

    @ParameterizedTest
    @MethodSource("weir.sql.runtime.KeysTest#types")
    void keysOfTwoColumns(LogicalType type, List<Object> values) throws Exception {
        check(new int[] {1, 0}, type, values, true);
    }

    @ParameterizedTest
    @MethodSource("weir.sql.runtime.KeysTest#types")
    void withoutColumnsAllRowsHaveOneKey(LogicalType type, List<Object> values) throws Exception {
        check(new int[0], type, values, true);
    }

    private void check(int[] columns, LogicalType type, List<Object> values, boolean withNulls) throws Exception {
        ColumnType[] layouts = {type.layout(), ColumnType.LONG};
        ColumnType[] types = new ColumnType[columns.length];
        for (int i = 0; i < columns.length; i++) {
            types[i] = layouts[columns[i]];
        }
        Keys keys = new Keys(columns, types);
        RowKeys rowKeys = new RowKeys(keys, state);
        List<Object> choices = new ArrayList<>(values);
        if (withNulls) {
            choices.add(null);
        }
        for (int i = 0; i < BATCHES; i++) {
            count(batch(layouts, choices), keys, rowKeys);
        }
        for (Map.Entry<Object, Long> each : expected.entrySet()) {
            state.select(each.getKey());
            assertThat(counts.value()).as("count of %s", each.getKey()).isEqualTo(each.getValue());
        }
    }

    /** Counts the rows; now and then a key is forgotten, so that its place goes to another. */
    private void count(Batch batch, Keys keys, RowKeys rowKeys) throws Exception {
        for (int row = 0; row < batch.size(); row++) {
            Object key = keys.of(batch, row);
            rowKeys.select(batch, row);
            assertThat(state.currentKey()).isEqualTo(key);
            assertThat(counts.value()).isEqualTo(expected.get(key));
            if (random.nextInt(10) == 0) {
                counts.clear();
                expected.remove(key);
            } else {
                counts.update(expected.merge(key, 1L, Long::sum));
            }
        }
    }

    /** Rows of one of the values and one of two numbers; every other batch is a selection, a few are as small as can be. */
    private Batch batch(ColumnType[] layouts, List<Object> values) {
        BatchBuilder builder = new BatchBuilder(List.of(layouts));
        int rows = random.nextInt(5) == 0 ? 1 : ROWS;
        for (int row = 0; row < rows; row++) {
            builder.column(0).append(values.get(random.nextInt(values.size())));
            builder.column(1).append((long) random.nextInt(2));
            builder.endRow();
        }
        Batch batch = builder.build();
        return random.nextBoolean()
                ? batch
                : batch.take(random.ints(ROWS, 0, rows).toArray(), ROWS);
    }
}
