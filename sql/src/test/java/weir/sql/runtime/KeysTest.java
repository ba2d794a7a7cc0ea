package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.job.KeyGroups;
import weir.spi.OperatorContext;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** The task that a row is sent to is the one that owns its key after a restore, for keys of every type. */
class KeysTest {
    private static final int MAX_PARALLELISM = 128;
    private static final int TASKS = 5;

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(LogicalType.BOOLEAN, List.of(true, false)),
                Arguments.of(LogicalType.TINYINT, List.of(0, -7, 127)),
                Arguments.of(LogicalType.SMALLINT, List.of(0, -7, 32_767)),
                Arguments.of(LogicalType.INT, List.of(0, -7, 123_456_789)),
                Arguments.of(LogicalType.BIGINT, List.of(0L, -7L, 1L << 40)),
                Arguments.of(LogicalType.DOUBLE, List.of(0.0, -0.0, Double.NaN, 1.5e300)),
                Arguments.of(LogicalType.STRING, List.of("", "a", "Grüße", "x".repeat(100))),
                Arguments.of(LogicalType.decimal(10, 2), List.of(new BigDecimal("0.00"), new BigDecimal("-12.34"))),
                Arguments.of(LogicalType.decimal(38, 10), List.of(new BigDecimal("9".repeat(28) + ".0123456789"))),
                Arguments.of(LogicalType.timestamp(3), List.of(0L, 1_700_000_000_000L)),
                Arguments.of(LogicalType.BYTES, List.of(new byte[0], new byte[] {1, -2, 3})),
                Arguments.of(LogicalType.array(LogicalType.INT), List.of(List.of(), List.of(1, 2))),
                Arguments.of(
                        LogicalType.row(List.of("a", "b"), List.of(LogicalType.INT, LogicalType.STRING)),
                        List.of(Row.of(1, "x"), Row.of(2, "y"), Row.of(null, null), Row.of(3, "z"))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aKeyOfOneColumn(LogicalType type, List<Object> values) {
        List<Object> withNull = new ArrayList<>(values);
        withNull.add(null);
        check(
                new ColumnType[] {type.layout()},
                new int[] {0},
                withNull.stream().map(Collections::singletonList).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aKeyOfTwoColumnsInAnotherOrder(LogicalType type, List<Object> values) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(Arrays.asList(value, "a"));
            rows.add(Arrays.asList(value, null));
            rows.add(Arrays.asList(null, "b"));
        }
        check(new ColumnType[] {type.layout(), ColumnType.STRING}, new int[] {1, 0}, rows);
    }

    @Test
    void equalValuesAreOneKey() {
        Keys keys = new Keys(new int[] {0}, new ColumnType[] {LogicalType.BYTES.layout()});
        Batch batch = batch(
                new ColumnType[] {LogicalType.BYTES.layout()},
                List.of(List.of(new byte[] {1}), List.of(new byte[] {1})));
        assertThat(keys.of(batch, 0)).isEqualTo(keys.of(batch, 1)).hasSameHashCodeAs(keys.of(batch, 1));
    }

    private static void check(ColumnType[] layouts, int[] columns, List<List<Object>> rows) {
        Batch batch = batch(layouts, rows);
        ColumnType[] types =
                IntStream.of(columns).mapToObj(column -> layouts[column]).toArray(ColumnType[]::new);
        Keys keys = new Keys(columns, types);
        for (int row = 0; row < batch.size(); row++) {
            Object key = keys.of(batch, row);
            int at = row;
            assertThat(IntStream.range(0, TASKS)
                            .filter(task -> keys.owned(slice(task)).test(key)))
                    .as("the owner of %s", rows.get(at))
                    .containsExactly(target(batch, row, columns));
            BatchBuilder values = new BatchBuilder(List.of(types));
            keys.append(key, values, 0);
            values.endRow();
            Batch appended = values.build();
            for (int i = 0; i < columns.length; i++) {
                assertThat(appended.column(i).get(0))
                        .isEqualTo(batch.column(columns[i]).get(row));
            }
            Batch selected = batch.take(new int[] {row}, 1);
            assertThat(keys.of(selected, 0)).isEqualTo(key);
            assertThat(target(selected, 0, columns)).isEqualTo(target(batch, row, columns));
        }
    }

    private static OperatorContext.Slice slice(int task) {
        return new OperatorContext.Slice(task, TASKS, MAX_PARALLELISM, 0);
    }

    /** Where the exchange by columns sends a row. */
    private static int target(Batch batch, int row, int[] columns) {
        long hash = 0;
        for (int column : columns) {
            hash = hash * 31 + batch.column(column).hash(row);
        }
        return KeyGroups.task(KeyGroups.ofHash(Long.hashCode(hash), MAX_PARALLELISM), TASKS, MAX_PARALLELISM);
    }

    private static Batch batch(ColumnType[] layouts, List<List<Object>> rows) {
        BatchBuilder builder = new BatchBuilder(List.of(layouts));
        for (List<Object> row : rows) {
            for (int column = 0; column < layouts.length; column++) {
                builder.column(column).append(row.get(column));
            }
            builder.endRow();
        }
        return builder.build();
    }
}
