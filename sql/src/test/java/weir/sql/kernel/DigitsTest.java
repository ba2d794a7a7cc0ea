package weir.sql.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void whatFitsIsExact() {
        assertThat(Digits.multiply(908, -1_000_000)).isEqualTo(-908_000_000);
        assertThat(Digits.multiply(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Digits.add(Long.MAX_VALUE, -1)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Digits.subtract(-5, 7)).isEqualTo(-12);
        assertThat(Digits.within(-999, 1_000)).isEqualTo(-999);
    }

    @Test
    void whatDoesNotFitIsNone() {
        assertThat(Digits.multiply(Long.MAX_VALUE, 2)).isEqualTo(Digits.NONE);
        assertThat(Digits.multiply(Long.MIN_VALUE + 1, -2)).isEqualTo(Digits.NONE);
        assertThat(Digits.add(Long.MAX_VALUE, 1)).isEqualTo(Digits.NONE);
        assertThat(Digits.subtract(-2, Long.MAX_VALUE)).isEqualTo(Digits.NONE);
        assertThat(Digits.within(1_000, 1_000)).isEqualTo(Digits.NONE);
    }

    @Test
    void noneStaysNone() {
        assertThat(Digits.multiply(Digits.NONE, 0)).isEqualTo(Digits.NONE);
        assertThat(Digits.add(Digits.NONE, 1)).isEqualTo(Digits.NONE);
        assertThat(Digits.subtract(1, Digits.NONE)).isEqualTo(Digits.NONE);
        assertThat(Digits.within(Digits.NONE, Long.MAX_VALUE)).isEqualTo(Digits.NONE);
    }
}
