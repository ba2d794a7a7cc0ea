package weir.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {
    private static final long SEED = 20_260_101;
    private static final int ROUNDS = 200;
    private static final int STEPS = 8;

    static Stream<ColumnType> types() {
        ColumnType row = ColumnType.row(List.of("a", "b"), List.of(ColumnType.LONG, ColumnType.STRING));
        return Stream.of(
                ColumnType.BOOLEAN,
                ColumnType.INT,
                ColumnType.LONG,
                ColumnType.DOUBLE,
                ColumnType.STRING,
                ColumnType.decimal(10, 2),
                ColumnType.decimal(38, 6),
                ColumnType.OBJECT,
                row,
                ColumnType.array(ColumnType.INT),
                ColumnType.array(ColumnType.array(row)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void any_steps_give_what_they_give_on_a_list(ColumnType type) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            SplittableRandom random = new SplittableRandom(seed);
            List<Object> model = new RandomValues(random).list(type, random.nextInt(40), random.nextInt(3) * 0.3);
            Column column = filled(type, model);
            for (int step = 0; step < STEPS; step++) {
                Pair next = change(random, column, model);
                column = next.column;
                model = next.model;
                assertSame(column, model, "seed " + seed + ", step " + step);
            }
        }
    }

    private record Pair(Column column, List<Object> model) {}

    private static Pair change(SplittableRandom random, Column column, List<Object> model) {
        int size = model.size();
        return switch (random.nextInt(6)) {
            case 0 -> taken(random, column, model);
            case 1 -> {
                int from = random.nextInt(size + 1);
                int to = random.nextInt(from, size + 1);
                yield new Pair(column.slice(from, to), model.subList(from, to));
            }
            case 2 -> new Pair(column.compact(), model);
            case 3 -> new Pair(column.restore(column.dictionary()), model);
            case 4 -> size == 0 ? new Pair(column, model) : repeated(random, column, model);
            default -> appended(column, model);
        };
    }

    private static Pair taken(SplittableRandom random, Column column, List<Object> model) {
        int count = model.isEmpty() ? 0 : random.nextInt(60);
        int[] rows = random.ints(count, 0, Math.max(1, model.size())).toArray();
        List<Object> taken = new ArrayList<>();
        for (int row : rows) {
            taken.add(model.get(row));
        }
        return new Pair(column.take(rows, count), taken);
    }

    private static Pair repeated(SplittableRandom random, Column column, List<Object> model) {
        Object value = model.get(random.nextInt(model.size()));
        int count = random.nextInt(1, 30);
        return new Pair(Column.constant(column.type(), value, count), Collections.nCopies(count, value));
    }

    private static Pair appended(Column column, List<Object> model) {
        ColumnAppender appender = column.type().appender();
        appender.append(null);
        appender.appendAll(column);
        List<Object> longer = new ArrayList<>(model);
        longer.add(0, null);
        return new Pair(appender.build(), longer);
    }

    private static Column filled(ColumnType type, List<Object> values) {
        ColumnAppender appender = type.appender();
        values.forEach(appender::append);
        assertThat(appender.size()).isEqualTo(values.size());
        return appender.build();
    }

    private static void assertSame(Column column, List<Object> model, String when) {
        assertThat(column.size()).as(when).isEqualTo(model.size());
        Column plain = filled(column.type(), model);
        for (int row = 0; row < model.size(); row++) {
            assertThat(column.get(row)).as(when).isEqualTo(model.get(row));
            assertThat(column.isNull(row)).as(when).isEqualTo(model.get(row) == null);
            assertThat(column.hash(row)).as(when).isEqualTo(plain.hash(row));
            assertThat(column.equalsAt(row, plain, row)).as(when).isTrue();
            int other = row / 2;
            boolean same = column.equalsAt(row, plain, other);
            assertThat(same).as(when).isEqualTo(Objects.equals(model.get(row), model.get(other)));
        }
    }

    @Test
    void typed_access_agrees_in_every_encoding() {
        LongColumn flat = new LongColumn(new long[] {5, 6, 7, 99}, 3);
        LongColumn selected = (LongColumn) flat.take(new int[] {2, 0}, 2);
        LongColumn constant = (LongColumn) Column.constant(ColumnType.LONG, 4L, 2);
        assertThat(flat.encoding()).isEqualTo(Encoding.FLAT);
        assertThat(selected.encoding()).isEqualTo(Encoding.DICTIONARY);
        assertThat(constant.encoding()).isEqualTo(Encoding.CONSTANT);
        assertThat(selected.values()).containsExactly(7, 5);
        assertThat(constant.values()).containsExactly(4, 4);
        assertThat(((LongColumn) flat.slice(1, 3)).values()).containsExactly(6, 7);
        assertThat(selected.getLong(1)).isEqualTo(5);
        assertThat(new ObjectColumn(new Object[] {"a", "b"}, 2)
                        .take(new int[] {1}, 1)
                        .get(0))
                .isEqualTo("b");
    }

    @Test
    void flat_columns_give_out_their_own_array() {
        long[] values = {1, 2};
        assertThat(new LongColumn(values, 2).values()).isSameAs(values);
        Object[] objects = {"a"};
        assertThat(new ObjectColumn(objects, 1).values()).isSameAs(objects);
    }

    @Test
    void work_on_a_dictionary_comes_back_to_the_rows() {
        Column words = filled(ColumnType.STRING, List.of("a", "bb")).take(new int[] {1, 1, 0, 1}, 4);
        ColumnAppender lengths = ColumnType.INT.appender();
        Column dictionary = words.dictionary();
        for (int i = 0; i < dictionary.size(); i++) {
            lengths.append((Object) ((String) dictionary.get(i)).length());
        }
        assertThat(words.restore(lengths.build())).hasToString("INT[2, 2, 1, 2]");
        assertThat(words.slice(1, 3).restore(Column.constant(ColumnType.INT, 7, 2)))
                .hasToString("INT[7, 7]");
    }

    @Test
    void strings_order_by_code_point() {
        BytesColumn column = (BytesColumn) filled(ColumnType.STRING, List.of("\uFFFD", "😀", "a", "ab"));
        assertThat(column.compare(0, column, 1)).isNegative();
        assertThat(column.compare(3, column, 2)).isPositive();
        assertThat(column.compare(2, column, 2)).isZero();
    }

    @Test
    void bytes_come_back_as_bytes() {
        Column column = filled(ColumnType.BYTES, List.of(new byte[] {1, 2}, new byte[0]));
        assertThat((byte[]) column.get(0)).containsExactly(1, 2);
        assertThat((byte[]) column.get(1)).isEmpty();
    }

    @Test
    void fields_of_rows_are_columns() {
        ColumnType type = ColumnType.row(List.of("a", "b"), List.of(ColumnType.LONG, ColumnType.STRING));
        RowAppender appender = (RowAppender) type.appender();
        for (long i = 0; i < 3; i++) {
            appender.field(0).append((Object) i);
            appender.field(1).append("v" + i);
            appender.endRow();
        }
        RowColumn rows = (RowColumn) appender.build().take(new int[] {2, 0}, 2);
        assertThat(rows.field(1)).hasToString("STRING[v2, v0]");
    }

    @Test
    void elements_of_lists_are_columns() {
        ArrayColumn lists = (ArrayColumn) filled(ColumnType.array(ColumnType.INT), List.of(List.of(1), List.of(2, 3)));
        assertThat(lists.take(new int[] {1}, 1)).hasToString("ARRAY[[2, 3]]");
        assertThat(lists.elements(1)).hasToString("INT[2, 3]");
        assertThat(lists.length(1)).isEqualTo(2);
    }

    @Test
    void decimals_need_high_halves_only_when_they_are_large() {
        DecimalAppender appender = (DecimalAppender) ColumnType.decimal(38, 2).appender();
        appender.append(new BigDecimal("-1.5"));
        assertThat(((DecimalColumn) appender.build()).fitsLong()).isTrue();
        appender.append(-150L);
        appender.append(new BigDecimal("999999999999999999999999999999999999.99"));
        DecimalColumn wide = (DecimalColumn) appender.build();
        assertThat(wide.fitsLong()).isFalse();
        assertThat(wide).hasToString("DECIMAL[-1.50, 999999999999999999999999999999999999.99]");
        assertThat(wide.high(0)).isEqualTo(-1);
        assertThatThrownBy(
                        () -> ((DecimalAppender) ColumnType.decimal(3, 1).appender()).append(BigDecimal.valueOf(100)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("100 does not fit into DECIMAL(3, 1).");
        assertThatThrownBy(() -> ColumnType.decimal(39, 0)).hasMessageContaining("from 1 to 38");
    }

    @Test
    void true_rows_leave_out_nulls() {
        ColumnAppender appender = ColumnType.BOOLEAN.appender();
        List<Boolean> values = new ArrayList<>(List.of(true, false, true, true));
        values.add(1, null);
        values.forEach(appender::append);
        assertThat(((BooleanColumn) appender.build()).trueRows()).containsExactly(0, 3, 4);
    }
}
