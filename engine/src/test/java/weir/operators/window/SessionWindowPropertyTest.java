package weir.operators.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.functions.AggregateFunction;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.EventTimeTrigger;
import weir.api.windowing.PurgingTrigger;
import weir.api.windowing.TimeWindow;
import weir.base.RandomSource;
import weir.spi.OperatorFactory;

/** Random streams through the session operator, the general one and a model that knows nothing but intervals. */
class SessionWindowPropertyTest {
    private static final int RUNS = 25;

    record Event(Object key, long value) {}

    /** Collects values in a list that merging changes in place. */
    static final class Values implements AggregateFunction<Event, ArrayList<Long>, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public ArrayList<Long> createAccumulator() {
            return new ArrayList<>();
        }

        @Override
        public ArrayList<Long> add(Event event, ArrayList<Long> values) {
            values.add(event.value);
            return values;
        }

        @Override
        public String getResult(ArrayList<Long> values) {
            Collections.sort(values);
            return values.toString();
        }

        @Override
        public ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
            b.addAll(a);
            a.clear();
            return b;
        }
    }

    private record Session(Object key, long start, long end, List<Long> values) {
        boolean touches(long time, long gap) {
            return time <= end && time + gap >= start;
        }

        Session with(Session other) {
            List<Long> both = new ArrayList<>(values);
            both.addAll(other.values);
            return new Session(key, Math.min(start, other.start), Math.max(end, other.end), both);
        }

        String result() {
            return values.stream().sorted().toList() + "@" + (end - 1);
        }
    }

    /** Rows with a watermark after each, the sessions they have to give, and how many are late. */
    private static final class Stream {
        final RandomSource random;
        final long gap;
        final List<Event> events = new ArrayList<>();
        final List<Long> times = new ArrayList<>();
        final List<Long> watermarks = new ArrayList<>();
        final List<String> expected = new ArrayList<>();
        long late;

        Stream(long seed) {
            random = new RandomSource(seed);
            gap = 1L + random.nextInt(20);
            int pace = 1 + random.nextInt(10);
            int disorder = 1 + random.nextInt(60);
            int delay = random.nextInt(60);
            boolean texts = random.nextBoolean();
            long now = random.nextInt(400) - 200L;
            long watermark = Long.MIN_VALUE;
            for (int i = 0; i < 300; i++) {
                now += random.nextInt(pace);
                long number = random.nextInt(6);
                events.add(new Event(texts ? "key " + number : (Object) number, random.nextInt(1000)));
                times.add(now - random.nextInt(disorder));
                watermark = random.nextInt(4) == 0 ? Math.max(watermark, now - delay) : watermark;
                watermarks.add(i == 299 ? Long.MAX_VALUE : watermark);
            }
            expect();
        }

        private void expect() {
            List<Session> open = new ArrayList<>();
            long watermark = Long.MIN_VALUE;
            for (int i = 0; i < events.size(); i++) {
                add(open, events.get(i), times.get(i), watermark);
                watermark = watermarks.get(i);
                close(open, watermark);
            }
            Collections.sort(expected);
        }

        private void add(List<Session> open, Event event, long time, long watermark) {
            Session session = new Session(event.key, time, time + gap, List.of(event.value));
            List<Session> touching = open.stream()
                    .filter(other -> other.key.equals(event.key) && other.touches(time, gap))
                    .toList();
            if (touching.isEmpty() && session.end - 1 <= watermark) {
                late++;
                return;
            }
            open.removeAll(touching);
            for (Session other : touching) {
                session = session.with(other);
            }
            open.add(session);
        }

        private void close(List<Session> open, long watermark) {
            open.stream().filter(session -> session.end - 1 <= watermark).forEach(s -> expected.add(s.result()));
            open.removeIf(session -> session.end - 1 <= watermark);
        }

        List<String> through(WindowHarness<Event> harness) {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                harness.row(events.get(i), times.get(i)).watermark(watermarks.get(i));
                out.addAll(harness.output());
                if (random.nextInt(60) == 0) {
                    harness.restart();
                }
            }
            Collections.sort(out);
            return out;
        }
    }

    private static WindowSettings<Event, Object, TimeWindow> sessions(Stream stream) {
        return WindowSettings.of(event -> event.key, EventTimeSessionWindows.withGap(Duration.ofMillis(stream.gap)));
    }

    private static void check(long seed, Stream stream, OperatorFactory<?> operator) {
        WindowHarness<Event> harness = new WindowHarness<>(operator);
        assertThat(stream.through(harness))
                .as("seed %d, gap %d", seed, stream.gap)
                .isEqualTo(stream.expected);
        assertThat(harness.lateRowsDropped()).as("seed %d", seed).isEqualTo(stream.late);
    }

    @Test
    void sessionsGiveWhatTheModelGives() {
        for (long seed = 1; seed <= RUNS; seed++) {
            Stream stream = new Stream(seed);
            check(seed, stream, WindowOperators.aggregate(sessions(stream), new Values(), null));
        }
    }

    @Test
    void theGeneralOperatorGivesWhatTheModelGives() {
        for (long seed = 1; seed <= RUNS; seed++) {
            Stream stream = new Stream(seed);
            var general = sessions(stream).withTrigger(PurgingTrigger.of(EventTimeTrigger.create()));
            check(seed, stream, WindowOperators.aggregate(general, new Values(), null));
        }
    }
}
