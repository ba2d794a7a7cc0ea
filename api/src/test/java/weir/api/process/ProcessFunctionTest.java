package weir.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;

/** The contexts can be implemented from outside, as the engine does, and used as programs written for Flink do. */
class ProcessFunctionTest {
    private static final OutputTag<String> NEGATIVE = new OutputTag<>("negative") {};

    private final List<String> results = new ArrayList<>();
    private final Map<String, Object> sideOutput = new LinkedHashMap<>();
    private final List<Long> timers = new ArrayList<>();

    private static final class Sums extends KeyedProcessFunction<String, Integer, String> {
        private int sum;

        @Override
        public void processElement(Integer value, Context ctx, Collector<String> out) {
            if (value < 0) {
                ctx.output(NEGATIVE, ctx.getCurrentKey() + value);
                return;
            }
            sum += value;
            ctx.timerService().registerEventTimeTimer(ctx.timestamp() + 10);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect(ctx.getCurrentKey() + sum + " at " + timestamp + " " + ctx.timeDomain());
        }
    }

    private static final class Engine extends KeyedProcessFunction<String, Integer, String>.OnTimerContext {
        private final ProcessFunctionTest test;

        Engine(KeyedProcessFunction<String, Integer, String> function, ProcessFunctionTest test) {
            function.super();
            this.test = test;
        }

        @Override
        public Long timestamp() {
            return 5L;
        }

        @Override
        public TimerService timerService() {
            return new Timers(test.timers);
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            test.sideOutput.put(outputTag.getId(), value);
        }

        @Override
        public String getCurrentKey() {
            return "k";
        }

        @Override
        public TimeDomain timeDomain() {
            return TimeDomain.EVENT_TIME;
        }
    }

    private record Timers(List<Long> registered) implements TimerService {
        @Override
        public long currentProcessingTime() {
            return 0;
        }

        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public void registerProcessingTimeTimer(long time) {
            registered.add(time);
        }

        @Override
        public void registerEventTimeTimer(long time) {
            registered.add(time);
        }

        @Override
        public void deleteProcessingTimeTimer(long time) {
            registered.remove(time);
        }

        @Override
        public void deleteEventTimeTimer(long time) {
            registered.remove(time);
        }
    }

    private record ListCollector(List<String> list) implements Collector<String> {
        @Override
        public void collect(String value) {
            list.add(value);
        }

        @Override
        public void close() {}
    }

    @Test
    void aKeyedFunctionReachesItsKeyTimersAndSideOutput() throws Exception {
        Sums sums = new Sums();
        Engine engine = new Engine(sums, this);
        sums.processElement(3, engine, new ListCollector(results));
        sums.processElement(-4, engine, new ListCollector(results));
        sums.onTimer(15, engine, new ListCollector(results));

        assertThat(timers).containsExactly(15L);
        assertThat(sideOutput).containsExactly(Map.entry("negative", "k-4"));
        assertThat(results).containsExactly("k3 at 15 EVENT_TIME");
    }
}
