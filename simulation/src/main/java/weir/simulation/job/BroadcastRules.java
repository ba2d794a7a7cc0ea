package weir.simulation.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import weir.api.Collector;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;

/** The union of two logs waits, key by key, until all rules of a third have been broadcast; then each event gets their sum. */
final class BroadcastRules {
    private static final MapStateDescriptor<String, Long> RULES =
            new MapStateDescriptor<>("rules", String.class, Long.class);

    /** An event, and what the rules make of it. */
    record Judged(int partition, String key, long sequence, long time, long verdict) implements Serializable {}

    private BroadcastRules() {}

    static Scenario over(EventLog first, EventLog second, EventLog rules) {
        return world -> world.output(
                world.read(first)
                        .union(world.read(second))
                        .keyBy(Event::key)
                        .connect(world.read(rules).broadcast(RULES))
                        .process(new Judging(rules.all().size()))
                        .setParallelism(world.tasks()),
                world.tasks(),
                expected(List.of(first, second), rules));
    }

    private static List<String> expected(List<EventLog> logs, EventLog rules) {
        long sum = rules.all().stream().mapToLong(Event::amount).sum();
        return logs.stream()
                .flatMap(log -> log.all().stream())
                .map(event -> judge(event, sum).toString())
                .toList();
    }

    private static Judged judge(Event event, long sumOfRules) {
        return new Judged(event.partition(), event.key(), event.sequence(), event.time(), event.amount() * sumOfRules);
    }

    /** Keeps events in keyed state until the last rule has come. */
    private static final class Judging extends KeyedBroadcastProcessFunction<String, Event, Event, Judged> {
        private static final long serialVersionUID = 1L;
        private static final ListStateDescriptor<Event> WAITING = new ListStateDescriptor<>("waiting", Event.class);

        private final int rules;

        Judging(int rules) {
            this.rules = rules;
        }

        @Override
        public void processElement(Event event, ReadOnlyContext context, Collector<Judged> out) throws Exception {
            long[] known = countAndSum(context.getBroadcastState(RULES));
            if (known[0] == rules) {
                out.collect(judge(event, known[1]));
            } else {
                getRuntimeContext().getListState(WAITING).add(event);
            }
        }

        @Override
        public void processBroadcastElement(Event rule, Context context, Collector<Judged> out) throws Exception {
            context.getBroadcastState(RULES).put(rule.partition() + rule.key() + rule.sequence(), rule.amount());
            long[] known = countAndSum(context.getBroadcastState(RULES));
            if (known[0] == rules) {
                context.applyToKeyedState(WAITING, (key, waiting) -> release(waiting, known[1], out));
            }
        }

        private static void release(ListState<Event> waiting, long sum, Collector<Judged> out) throws Exception {
            for (Event event : waiting.get()) {
                out.collect(judge(event, sum));
            }
            waiting.clear();
        }

        private static long[] countAndSum(ReadOnlyBroadcastState<String, Long> state) throws Exception {
            long[] known = new long[2];
            for (Map.Entry<String, Long> rule : state.immutableEntries()) {
                known[0]++;
                known[1] += rule.getValue();
            }
            return known;
        }
    }
}
