package weir.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aCounterCountsUpAndDown() {
        Counter counter = new SimpleCounter();
        counter.inc();
        counter.inc(10);
        counter.dec();
        counter.dec(3);
        assertThat(counter.getCount()).isEqualTo(7);
        assertThat(counter.getMetricType()).isEqualTo(MetricType.COUNTER);
    }

    @Test
    void aRateIsTheAverageOverItsSpan() {
        MeterView meter = new MeterView(10);
        meter.markEvent(50);
        meter.update();
        assertThat(meter.getRate()).isEqualTo(5.0);
        meter.update();
        assertThat(meter.getRate()).isEqualTo(5.0);
        meter.update();
        assertThat(meter.getRate()).isZero();
        meter.markEvent();
        assertThat(meter.getCount()).isEqualTo(51);
    }

    @Test
    void aSpanShorterThanOneLookIsOneLook() {
        MeterView meter = new MeterView(1);
        meter.markEvent(10);
        meter.update();
        assertThat(meter.getRate()).isEqualTo(2.0);
    }
}
