package weir.simulation.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.api.Collector;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;
import weir.simulation.ledger.Expectation;

/** Counts the events of each key, and sets a timer for each: counts go up one by one, and every timer fires once. */
final class KeyedCounter {
    private static final int TIMER_UNITS = 150;

    /** A count: which event of its key this was. */
    record Counted(String key, long count) implements Serializable {}

    /** A timer that fired, and the amount that was kept for it. */
    record Fired(String key, long timer, long amount) implements Serializable {}

    private KeyedCounter() {}

    static Scenario over(EventLog log) {
        return world -> build(world, log);
    }

    private static void build(World world, EventLog log) {
        int tasks = world.tasks();
        long delay = TIMER_UNITS * log.unitMillis();
        world.output(
                world.read(log, WatermarkStrategy.forMonotonousTimestamps())
                        .keyBy(Event::key)
                        .process(new Counting(delay))
                        .setParallelism(tasks),
                tasks,
                expected(log, delay),
                KeyedCounter::placeOf);
    }

    private static List<String> expected(EventLog log, long delay) {
        Map<String, Long> counts = new HashMap<>();
        List<String> rows = new ArrayList<>();
        for (Event event : log.all()) {
            rows.add(new Counted(event.key(), counts.merge(event.key(), 1L, Long::sum) - 1).toString());
            rows.add(new Fired(event.key(), event.time() + delay, event.amount()).toString());
        }
        return rows;
    }

    private static Expectation.Place placeOf(Object row) {
        return row instanceof Counted counted ? new Expectation.Place(counted.key(), counted.count()) : null;
    }

    /** Keeps a count, and an amount for each timer. */
    private static final class Counting extends KeyedProcessFunction<String, Event, Object> {
        private static final long serialVersionUID = 1L;

        private final long delay;
        private transient ValueState<Long> count;
        private transient MapState<Long, Long> amounts;

        Counting(long delay) {
            this.delay = delay;
        }

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
            amounts = getRuntimeContext().getMapState(new MapStateDescriptor<>("amounts", Long.class, Long.class));
        }

        @Override
        public void processElement(Event event, Context context, Collector<Object> out) throws Exception {
            long before = count.value() == null ? 0 : count.value();
            count.update(before + 1);
            out.collect(new Counted(event.key(), before));
            amounts.put(event.time() + delay, event.amount());
            context.timerService().registerEventTimeTimer(event.time() + delay);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Object> out) throws Exception {
            out.collect(new Fired(context.getCurrentKey(), timestamp, amounts.get(timestamp)));
            amounts.remove(timestamp);
        }
    }
}
