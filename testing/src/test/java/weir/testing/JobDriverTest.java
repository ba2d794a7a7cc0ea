package weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.metrics.Meter;
import weir.api.metrics.MeterView;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.process.RichMapFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;

class JobDriverTest {
    @Test
    void rowsGoInAndResultsComeOutWithoutWaiting() throws Exception {
        try (JobDriver driver = new JobDriver()) {
            TestInput<String> input = driver.input();
            TestOutput<String> output = driver.output(input.stream().map(text -> text + "!"));
            driver.start();
            input.push("a");
            assertThat(output.take()).containsExactly("a!");
            input.push("b");
            assertThat(output.take()).containsExactly("b!");
        }
    }

    @Test
    void processingTimersFireWhenTheClockIsMovedThere() throws Exception {
        try (JobDriver driver = new JobDriver()) {
            TestInput<String> input = driver.input();
            TestOutput<String> output =
                    driver.output(input.stream().keyBy(word -> word).process(new AfterTenSeconds()));
            driver.start();
            input.push("a");
            driver.advance(Duration.ofMillis(9_999));
            assertThat(output.take()).isEmpty();
            driver.advance(Duration.ofMillis(1));
            assertThat(output.take()).containsExactly("a at 10000");
        }
    }

    @Test
    void eventTimersFireWithTheWatermark() throws Exception {
        try (JobDriver driver = new JobDriver()) {
            TestInput<String> input = driver.input();
            TestOutput<String> output =
                    driver.output(input.stream().keyBy(word -> word).process(new CountWithinMinute()));
            driver.start();
            input.push("a", 1_000).push("a", 2_000).push("b", 3_000).watermark(59_999);
            assertThat(output.take()).isEmpty();
            input.watermark(60_000);
            assertThat(output.take()).containsExactlyInAnyOrder("a=2", "b=1");
            driver.finish();
            assertThat(output.take()).isEmpty();
        }
    }

    @Test
    void ratesFollowTheClockEveryFiveSeconds() throws Exception {
        try (JobDriver driver = new JobDriver()) {
            TestInput<String> input = driver.input();
            TestOutput<String> output = driver.output(
                    input.stream().map(new Metered()).uid("metered").name("metered"));
            driver.start();
            input.push("a").push("b").push("c").push("d").push("e");
            driver.advance(Duration.ofMillis(4_999));
            assertThat(rate(driver)).isEqualTo(0.0);
            driver.advance(Duration.ofMillis(1));
            assertThat(rate(driver)).isEqualTo(0.5);
            driver.advance(Duration.ofSeconds(10));
            assertThat(rate(driver)).isEqualTo(0.0);
            driver.finish();
            assertThat(output.take()).hasSize(5);
        }
    }

    @Test
    void timeGoesOnAfterATaskWithTimersHasEnded() throws Exception {
        try (JobDriver driver = new JobDriver()) {
            TestInput<String> ending = driver.input();
            TestInput<String> going = driver.input();
            TestOutput<String> first = driver.output(ending.stream().map(new Metered()));
            TestOutput<String> second = driver.output(going.stream().map(text -> text));
            driver.start();
            ending.push("a").end();
            driver.advance(Duration.ofMinutes(1));
            going.push("b");
            assertThat(first.take()).containsExactly("a");
            assertThat(second.take()).containsExactly("b");
        }
    }

    @Test
    void anOperatorGivesTheSameTranscriptHoweverItIsTreated() throws Exception {
        assertThat(new OperatorKit<String, String>(KeyedCounting.factory())
                        .row("a", 1_000)
                        .row("b", 2_000)
                        .watermark(30_000)
                        .row("a", 31_000)
                        .end()
                        .rows())
                .containsExactly("a=2", "b=1");
    }

    private static Object rate(JobDriver driver) {
        return driver.job().readings().stream()
                .filter(reading -> reading.operator().equals("metered"))
                .findFirst()
                .orElseThrow()
                .metrics()
                .readings()
                .get("rate")
                .get();
    }

    private static final class Metered extends RichMapFunction<String, String> {
        private static final long serialVersionUID = 1L;

        private transient Meter meter;

        @Override
        public void open(OpenContext openContext) {
            meter = getRuntimeContext().getMetricGroup().meter("rate", new MeterView(10));
        }

        @Override
        public String map(String text) {
            meter.markEvent();
            return text;
        }
    }

    private static final class AfterTenSeconds extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(String word, Context ctx, Collector<String> out) {
            ctx.timerService().registerProcessingTimeTimer(ctx.timerService().currentProcessingTime() + 10_000);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect(ctx.getCurrentKey() + " at " + timestamp);
        }
    }

    static final class CountWithinMinute extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext openContext) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(String word, Context ctx, Collector<String> out) throws Exception {
            Long before = count.value();
            count.update(before == null ? 1 : before + 1);
            ctx.timerService().registerEventTimeTimer(60_000);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws Exception {
            out.collect(ctx.getCurrentKey() + "=" + count.value());
            count.clear();
        }
    }
}
