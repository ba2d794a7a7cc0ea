package weir.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;

class FieldPathTest {
    record Point(int x, Long y) {}

    record Line(String name, Point from) {}

    public static class Account {
        private String owner = "Ada";
        long balance = 5;

        public String getLabel() {
            return owner + "!";
        }

        public boolean isRich() {
            return balance > 10;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Account a && a.owner.equals(owner) && a.balance == balance;
        }

        @Override
        public int hashCode() {
            return Objects.hash(owner, balance);
        }
    }

    @Test
    void positions_count_from_zero() {
        assertThat(FieldPath.of(1).get(Tuple2.of("a", 2))).isEqualTo(2);
        assertThat(FieldPath.of(1).get(new Point(1, 2L))).isEqualTo(2L);
        assertThat(FieldPath.of(1).get(Row.of("a", "b"))).isEqualTo("b");
        assertThat(FieldPath.of(1).get(new long[] {4, 5})).isEqualTo(5L);
        assertThat(FieldPath.of(0).get(7)).isEqualTo(7);
    }

    @Test
    void names_reach_fields_components_getters_keys_and_fields_of_fields() {
        assertThat(FieldPath.of("f1").get(Tuple2.of("a", 2))).isEqualTo(2);
        assertThat(FieldPath.of("from.y").get(new Line("l", new Point(1, 2L)))).isEqualTo(2L);
        assertThat(FieldPath.of("owner").get(new Account())).isEqualTo("Ada");
        assertThat(FieldPath.of("label").get(new Account())).isEqualTo("Ada!");
        assertThat(FieldPath.of("rich").get(new Account())).isEqualTo(false);
        assertThat(FieldPath.of("f0.x").get(Tuple2.of(Map.of("x", 1), 2))).isEqualTo(1);
        assertThat(FieldPath.of("*").get("whole")).isEqualTo("whole");
    }

    @Test
    void one_path_reads_records_of_different_classes() {
        FieldPath path = FieldPath.of("x");
        for (int i = 0; i < 3; i++) {
            assertThat(path.get(new Point(i, null))).isEqualTo(i);
            assertThat(path.get(Map.of("x", -i))).isEqualTo(-i);
        }
    }

    @Test
    void a_null_on_the_way_gives_null() {
        assertThat(FieldPath.of("from.y").get(new Line("l", null))).isNull();
    }

    @Test
    void a_copy_differs_in_the_field_only() {
        Line line = new Line("l", new Point(1, 2L));
        assertThat(FieldPath.of("from.y").with(line, 9L)).isEqualTo(new Line("l", new Point(1, 9L)));
        assertThat(line.from().y()).isEqualTo(2L);
        assertThat(FieldPath.of("f1").with(Tuple2.of("a", 1), 5)).isEqualTo(Tuple2.of("a", 5));
        assertThat(FieldPath.of(0).with(Row.of(1, 2), 5)).isEqualTo(Row.of(5, 2));
        assertThat(FieldPath.of(1).with(new int[] {1, 2}, 5)).isEqualTo(new int[] {1, 5});
        assertThat(FieldPath.of("k").with(Map.of("k", 1), 2)).isEqualTo(Map.of("k", 2));
        assertThat(FieldPath.of("balance").with(new Account(), 7L).balance).isEqualTo(7);
    }

    @Test
    void a_missing_field_is_answered_with_those_that_there_are() {
        assertThatThrownBy(() -> FieldPath.of("z").get(new Point(1, 2L)))
                .isInstanceOf(FieldException.class)
                .hasMessage("There is no field z in " + Point.class.getName() + ". It has x, y.");
        assertThatThrownBy(() -> FieldPath.of(2).get(Tuple2.of(1, 2))).hasMessageContaining("It has f0, f1.");
        assertThatThrownBy(() -> FieldPath.of(0).get(new Account()))
                .hasMessageContaining("have names, no positions. Use one of balance, label, owner, rich.");
        assertThatThrownBy(() -> FieldPath.of("x").get("text")).hasMessageContaining("no fields to name");
        assertThatThrownBy(() -> FieldPath.of(3).get(new long[2])).hasMessageContaining("array of 2 elements");
        assertThatThrownBy(() -> FieldPath.of("a..b")).hasMessageContaining("names no field");
        assertThatThrownBy(() -> FieldPath.of(-1)).hasMessageContaining("counted from 0");
        assertThatThrownBy(() -> FieldPath.of("label").with(new Account(), "x")).hasMessageContaining("not set");
    }

    @Test
    void sums_keep_the_other_fields_of_the_first() {
        FieldPath second = FieldPath.of(1);
        assertThat(FieldFold.SUM.fold(second, Tuple3.of("a", 1, "x"), Tuple3.of("b", 2, "y")))
                .isEqualTo(Tuple3.of("a", 3, "x"));
        assertThat(FieldFold.SUM.fold(FieldPath.of("x"), new Point(1, 7L), new Point(2, 8L)))
                .isEqualTo(new Point(3, 7L));
        FieldPath itself = FieldPath.of(0);
        assertThat(List.of(
                        FieldFold.SUM.fold(itself, 1, 2),
                        FieldFold.SUM.fold(itself, 1L, 2L),
                        FieldFold.SUM.fold(itself, 1.5, 2.0),
                        FieldFold.SUM.fold(itself, 1.5f, 2f),
                        FieldFold.SUM.fold(itself, (short) 1, (short) 2),
                        FieldFold.SUM.fold(itself, (byte) 127, (byte) 1),
                        FieldFold.SUM.fold(itself, new BigDecimal("1.1"), BigDecimal.ONE)))
                .isEqualTo(List.of(3, 3L, 3.5, 3.5f, (short) 3, (byte) -128, new BigDecimal("2.1")));
    }

    @Test
    void extremes_change_the_field_or_choose_the_record() {
        FieldPath second = FieldPath.of(1);
        Tuple2<String, Integer> low = Tuple2.of("low", 1);
        Tuple2<String, Integer> high = Tuple2.of("high", 9);
        assertThat(FieldFold.MAX.fold(second, low, high)).isEqualTo(Tuple2.of("low", 9));
        assertThat(FieldFold.MIN.fold(second, high, low)).isEqualTo(Tuple2.of("high", 1));
        assertThat(FieldFold.MAX_BY.fold(second, low, high)).isSameAs(high);
        assertThat(FieldFold.MIN_BY.fold(second, low, high)).isSameAs(low);
        assertThat(low).isEqualTo(Tuple2.of("low", 1));
    }

    @Test
    void of_equal_values_the_first_or_the_last_record_is_chosen() {
        FieldPath second = FieldPath.of(1);
        Tuple2<String, Integer> first = Tuple2.of("first", 1);
        Tuple2<String, Integer> last = Tuple2.of("last", 1);
        assertThat(FieldFold.MAX_BY.fold(second, first, last)).isSameAs(first);
        assertThat(FieldFold.MIN_BY.fold(second, first, last)).isSameAs(first);
        assertThat(FieldFold.MAX_BY_LAST.fold(second, first, last)).isSameAs(last);
        assertThat(FieldFold.MIN_BY_LAST.fold(second, first, last)).isSameAs(last);
    }

    @Test
    void values_that_cannot_be_folded_are_shown() {
        FieldPath second = FieldPath.of(1);
        assertThatThrownBy(() -> FieldFold.SUM.fold(second, Tuple2.of("a", "1"), Tuple2.of("a", "2")))
                .hasMessageContaining("1 (String) and then 2 (String)");
        assertThatThrownBy(() -> FieldFold.MAX.fold(second, Tuple2.of("a", 1), Tuple2.of("a", null)))
                .hasMessageContaining("Field '1' is null in the record (a,null)");
        assertThatThrownBy(() -> FieldFold.MAX.fold(second, Tuple2.of("a", 1), Tuple2.of("a", 2L)))
                .hasMessageContaining("no common order");
    }
}
