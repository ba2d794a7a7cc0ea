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

    @Test
    void aHistogramDescribesItsLatestValues() {
        Histogram histogram = new DescriptiveStatisticsHistogram(5);
        for (long value : new long[] {1_000, 3, 1, 2, 5, 4}) {
            histogram.update(value);
        }
        HistogramStatistics statistics = histogram.getStatistics();

        assertThat(histogram.getCount()).isEqualTo(6);
        assertThat(statistics.getValues()).containsExactly(1, 2, 3, 4, 5);
        assertThat(statistics.getQuantile(0.5)).isEqualTo(3.0);
        assertThat(statistics.getQuantile(0.25)).isEqualTo(1.5);
        assertThat(statistics.getQuantile(0)).isEqualTo(1.0);
        assertThat(statistics.getQuantile(1)).isEqualTo(5.0);
        assertThat(statistics.getMean()).isEqualTo(3.0);
        assertThat(statistics.getStdDev()).isEqualTo(Math.sqrt(2.5));
        assertThat(statistics.getMin()).isEqualTo(1);
        assertThat(statistics.getMax()).isEqualTo(5);
    }

    @Test
    void anEmptyHistogramIsAllZero() {
        HistogramStatistics statistics = new DescriptiveStatisticsHistogram(3).getStatistics();
        assertThat(statistics.size()).isZero();
        assertThat(statistics.getQuantile(0.99)).isZero();
        assertThat(statistics.getStdDev()).isZero();
        assertThat(statistics.getMax()).isZero();
    }
}
