package weir.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void countsKeepAboutThreeDigits() {
        assertThat(Quantity.of(0)).isEqualTo("0");
        assertThat(Quantity.of(999)).isEqualTo("999");
        assertThat(Quantity.of(1_000)).isEqualTo("1.00 k");
        assertThat(Quantity.of(12_345)).isEqualTo("12.3 k");
        assertThat(Quantity.of(999_600)).isEqualTo("1.00 M");
        assertThat(Quantity.of(4_560_000_000L)).isEqualTo("4.56 G");
    }

    @Test
    void timesNameTheirTwoLargestUnits() {
        assertThat(Quantity.duration(26)).isEqualTo("26 ms");
        assertThat(Quantity.duration(1_250)).isEqualTo("1.3 s");
        assertThat(Quantity.duration(59_900)).isEqualTo("59 s");
        assertThat(Quantity.duration(185_000)).isEqualTo("3 min 5 s");
        assertThat(Quantity.duration(7_800_000)).isEqualTo("2 h 10 min");
        assertThat(Quantity.duration(100L * 3_600_000)).isEqualTo("4 d 4 h");
    }
}
