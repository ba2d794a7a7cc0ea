package weir.operators.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weir.api.tuple.Tuple3;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.operators.keyed.FieldReduction;
import weir.types.FieldFold;
import weir.types.FieldPath;

/** Folding windows by a field: bare numbers must give what folding whole records gives. */
class FieldWindowTest {
    private static final WindowSettings<Tuple3<String, Object, Integer>, String, TimeWindow> SLIDING =
            WindowSettings.of(row -> row.f0, SlidingEventTimeWindows.of(Duration.ofMillis(10), Duration.ofMillis(5)));

    private static WindowHarness<Tuple3<String, Object, Integer>> by(FieldFold fold) {
        return new WindowHarness<>(WindowOperators.reduce(SLIDING, new FieldReduction<>(fold, FieldPath.of(1)), null));
    }

    private static Tuple3<String, Object, Integer> row(Object value, int number) {
        return Tuple3.of("a", value, number);
    }

    @Test
    void theOtherFieldsAreThoseOfTheFirstRow() {
        var sum = by(FieldFold.SUM).row(row(1L, 1), 5).row(row(2L, 2), 6).row(row(4L, 3), 11);
        assertThat(sum.watermark(9).output()).containsExactly("(a,3,1)@9");
        assertThat(sum.watermark(14).output()).containsExactly("(a,7,1)@14");
        assertThat(sum.watermark(19).output()).containsExactly("(a,4,3)@19");
    }

    @Test
    void minAndMaxByChooseARow() {
        var max = by(FieldFold.MAX_BY).row(row(1L, 1), 5).row(row(4L, 2), 6).row(row(4L, 3), 7);
        assertThat(max.watermark(9).output()).containsExactly("(a,4,2)@9");
        var last =
                by(FieldFold.MAX_BY_LAST).row(row(1L, 1), 5).row(row(4L, 2), 6).row(row(4L, 3), 7);
        assertThat(last.watermark(9).output()).containsExactly("(a,4,3)@9");
    }

    @Test
    void integersWrapInTheirOwnClass() {
        assertThat(sumOf(Integer.MAX_VALUE, 1)).isEqualTo("(a," + Integer.MIN_VALUE + ",1)@9");
        assertThat(sumOf((short) 32767, (short) 1)).isEqualTo("(a,-32768,1)@9");
        assertThat(sumOf((byte) 127, (byte) 1)).isEqualTo("(a,-128,1)@9");
        assertThat(sumOf(Long.MAX_VALUE, 1L)).isEqualTo("(a," + Long.MIN_VALUE + ",1)@9");
    }

    @Test
    void fractionsAndBigNumbersAdd() {
        assertThat(sumOf(0.5, 0.25)).isEqualTo("(a,0.75,1)@9");
        assertThat(sumOf(0.5f, 0.25f)).isEqualTo("(a,0.75,1)@9");
        assertThat(sumOf(BigInteger.TWO, BigInteger.TEN)).isEqualTo("(a,12,1)@9");
    }

    private static String sumOf(Object first, Object second) {
        var harness = by(FieldFold.SUM).row(row(first, 1), 5).restart().row(row(second, 2), 6);
        return harness.watermark(9).output().get(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN", "MAX"})
    void textHasAMinimumAndAMaximumToo(FieldFold fold) {
        var harness = by(fold).row(row("b", 1), 5).row(row("a", 2), 6).row(row("c", 3), 7);
        String extreme = fold == FieldFold.MIN ? "a" : "c";
        assertThat(harness.watermark(9).output()).containsExactly("(a," + extreme + ",1)@9");
    }

    @Test
    void numbersOfSeveralClassesInOneFieldAreRefusedWithTheRecord() {
        var harness = by(FieldFold.SUM).row(row(1L, 1), 5);
        assertThatThrownBy(() -> harness.row(row(2, 2), 6))
                .hasMessageContaining("(a,2,2)")
                .hasMessageContaining("long");
        assertThatThrownBy(() -> harness.row(row(null, 2), 6)).hasMessageContaining("null");
    }
}
