package weir.simulation.job;

import java.io.Serializable;
import java.time.Duration;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.api.windowing.WindowAssigner;
import weir.datastream.DataStream;
import weir.datastream.SingleOutputStreamOperator;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;

/** Tumbling, sliding and session windows over disorder, each with the rows that came too late for it. */
final class LateWindows {
    private static final int TUMBLING_UNITS = 100;
    private static final int SLIDING_UNITS = 200;
    private static final int SLIDE_UNITS = 50;
    private static final int GAP_UNITS = 60;

    /** The sum of a window. */
    record Summed(String kind, String key, long start, long end, long sum) implements Serializable {}

    /** An event that no window took any more. */
    record TooLate(String kind, Event event) implements Serializable {}

    private LateWindows() {}

    /** {@code log} has one partition: with more, it would depend on their mixture which rows are late. */
    static Scenario over(EventLog log) {
        return world -> build(world, log);
    }

    private static void build(World world, EventLog log) {
        long unit = log.unitMillis();
        DataStream<Event> events =
                world.read(log, WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(log.disorderMillis())));
        WindowOracle oracle = new WindowOracle(log);
        Duration tumbling = Duration.ofMillis(TUMBLING_UNITS * unit);
        Duration sliding = Duration.ofMillis(SLIDING_UNITS * unit);
        Duration slide = Duration.ofMillis(SLIDE_UNITS * unit);
        Duration gap = Duration.ofMillis(GAP_UNITS * unit);
        add(
                world,
                events,
                "tumbling",
                TumblingEventTimeWindows.of(tumbling),
                oracle.sliding("tumbling", tumbling, tumbling));
        add(
                world,
                events,
                "sliding",
                SlidingEventTimeWindows.of(sliding, slide),
                oracle.sliding("sliding", sliding, slide));
        add(world, events, "session", EventTimeSessionWindows.withGap(gap), oracle.sessions("session", gap));
    }

    private static void add(
            World world,
            DataStream<Event> events,
            String kind,
            WindowAssigner<Object, TimeWindow> windows,
            WindowOracle.Result expected) {
        OutputTag<Event> late = new OutputTag<>("late " + kind) {};
        SingleOutputStreamOperator<Summed> sums = events.keyBy(Event::key)
                .window(windows)
                .sideOutputLateData(late)
                .process(new Summing(kind))
                .setParallelism(world.tasks());
        world.output(sums, world.tasks(), expected.windows());
        world.output(
                sums.getSideOutput(late).map(event -> new TooLate(kind, event)).setParallelism(world.tasks()),
                world.tasks(),
                expected.late());
    }

    /** Adds up the amounts of a window. */
    private static final class Summing extends ProcessWindowFunction<Event, Summed, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final String kind;

        Summing(String kind) {
            this.kind = kind;
        }

        @Override
        public void process(String key, Context context, Iterable<Event> events, Collector<Summed> out) {
            long sum = 0;
            for (Event event : events) {
                sum += event.amount();
            }
            out.collect(new Summed(
                    kind, key, context.window().getStart(), context.window().getEnd(), sum));
        }
    }
}
