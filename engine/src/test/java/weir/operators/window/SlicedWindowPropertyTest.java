package weir.operators.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weir.api.functions.AggregateFunction;
import weir.api.windowing.EventTimeTrigger;
import weir.api.windowing.PurgingTrigger;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.WindowGrid;
import weir.base.RandomSource;
import weir.spi.OperatorFactory;

/** Random streams through the sliced operator, the general one and a model that adds every row to every window. */
class SlicedWindowPropertyTest {
    private static final int RUNS = 25;

    record Event(Object key, long value) {}

    /** Sorted values of a window, gathered in a list that merging changes in place. */
    static class Values implements AggregateFunction<Event, ArrayList<Long>, String> {
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
            a.addAll(b);
            b.clear();
            return a;
        }
    }

    /** The ways users write a merge. */
    enum Merge {
        INTO_THE_FIRST,
        INTO_THE_SECOND {
            @Override
            ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
                b.addAll(a);
                return b;
            }
        },
        INTO_A_NEW_ONE {
            @Override
            ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
                ArrayList<Long> both = new ArrayList<>(a);
                both.addAll(b);
                return both;
            }
        },
        THROWING {
            @Override
            ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
                throw new UnsupportedOperationException("only sessions merge");
            }
        },
        NULL {
            @Override
            ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
                return null;
            }
        },
        FIRST_ONLY {
            @Override
            ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
                return a;
            }
        };

        ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
            a.addAll(b);
            b.clear();
            return a;
        }
    }

    static final class ValuesMergedAs extends Values {
        private static final long serialVersionUID = 1L;
        private final Merge merge;

        ValuesMergedAs(Merge merge) {
            this.merge = merge;
        }

        @Override
        public ArrayList<Long> merge(ArrayList<Long> a, ArrayList<Long> b) {
            return merge.merge(a, b);
        }
    }

    /** A sum whose accumulators are kept as bare longs. */
    static final class Sum implements AggregateFunction<Event, Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Event event, Long sum) {
            return sum + event.value;
        }

        @Override
        public Long getResult(Long sum) {
            return sum;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    /** Something that a reduce function changes in place. */
    public static final class Total {
        public Object key;
        public long sum;

        public Total() {}

        Total(Object key, long sum) {
            this.key = key;
            this.sum = sum;
        }

        @Override
        public String toString() {
            return String.valueOf(sum);
        }
    }

    /** A random stream: rows with times, after each of them a watermark, and the windows they go through. */
    private static final class Stream {
        final RandomSource random;
        final WindowGrid grid;
        final List<Event> events = new ArrayList<>();
        final long[] times;
        final long[] watermarks;

        Stream(long seed) {
            random = new RandomSource(seed);
            long slide = 1L + random.nextInt(12);
            long size = 1L + random.nextInt(random.nextBoolean() ? 12 : 150);
            grid = new WindowGrid(size, slide, random.nextInt((int) (2 * slide - 1)) - slide + 1);
            int count = 100 + random.nextInt(300);
            times = new long[count];
            watermarks = new long[count];
            fill(count, 1 + random.nextInt(40), random.nextInt(60));
        }

        private void fill(int count, int disorder, int delay) {
            int kindOfKeys = random.nextInt(3);
            int pace = 1 + random.nextInt(6);
            long now = random.nextInt(400) - 200L;
            long watermark = Long.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                now += random.nextInt(pace) + (random.nextInt(50) == 0 ? 100 : 0);
                events.add(new Event(key(kindOfKeys), random.nextInt(1000)));
                times[i] = now - random.nextInt(disorder);
                if (random.nextInt(4) == 0) {
                    watermark = Math.max(watermark, now - delay);
                }
                watermarks[i] = watermark;
            }
            watermarks[count - 1] = Long.MAX_VALUE;
        }

        private Object key(int kind) {
            long number = random.nextInt(5);
            boolean text = kind == 0 || kind == 1 && random.nextInt(20) == 0;
            return text ? "key " + number : (Object) number;
        }

        SlidingEventTimeWindows assigner() {
            return SlidingEventTimeWindows.of(
                    Duration.ofMillis(grid.size()), Duration.ofMillis(grid.slide()), Duration.ofMillis(grid.offset()));
        }

        /** Feeds all and tells what came out after each row; some batches are cut short by a restart. */
        <T> List<String> through(WindowHarness<T> harness, Function<Event, T> toRow, boolean restart) {
            List<String> out = new ArrayList<>();
            int from = 0;
            while (from < events.size()) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(random.nextBoolean() ? 4 : 64));
                feed(harness, events.subList(from, to).stream().map(toRow).toList(), from, to);
                out.addAll(harness.output());
                if (restart && random.nextInt(6) == 0) {
                    harness.restart();
                }
                from = to;
            }
            Collections.sort(out);
            return out;
        }

        private <T> void feed(WindowHarness<T> harness, List<T> rows, int from, int to) {
            harness.batch(rows, Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(watermarks, from, to));
        }

        /** What has to come out, and how many rows are late. */
        Expected expected(Function<List<Long>, Object> result) {
            Map<TimeWindow, Map<String, List<Long>>> open = new TreeMap<>();
            Expected expected = new Expected(new ArrayList<>());
            long watermark = Long.MIN_VALUE;
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                boolean taken = false;
                for (TimeWindow window : grid.windowsOf(times[i])) {
                    if (window.maxTimestamp() > watermark) {
                        open.computeIfAbsent(window, w -> new TreeMap<>())
                                .computeIfAbsent(event.key.getClass() + ":" + event.key, k -> new ArrayList<>())
                                .add(event.value);
                        taken = true;
                    }
                }
                expected.late += !taken && times[i] <= watermark ? 1 : 0;
                watermark = watermarks[i];
                emitDue(open, watermark, result, expected.output);
            }
            Collections.sort(expected.output);
            return expected;
        }

        private static void emitDue(
                Map<TimeWindow, Map<String, List<Long>>> open,
                long watermark,
                Function<List<Long>, Object> result,
                List<String> output) {
            open.entrySet().removeIf(entry -> {
                boolean due = entry.getKey().maxTimestamp() <= watermark;
                if (due) {
                    entry.getValue()
                            .values()
                            .forEach(values -> output.add(
                                    result.apply(values) + "@" + entry.getKey().maxTimestamp()));
                }
                return due;
            });
        }
    }

    private static final class Expected {
        final List<String> output;
        long late;

        Expected(List<String> output) {
            this.output = output;
        }
    }

    private static Object sorted(List<Long> values) {
        return values.stream().sorted().toList();
    }

    private static Object sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    private static WindowSettings<Event, Object, TimeWindow> sliced(Stream stream) {
        return WindowSettings.of(event -> event.key, stream.assigner());
    }

    /** The same windows in a form that only the general operator takes. */
    private static WindowSettings<Event, Object, TimeWindow> general(Stream stream) {
        return sliced(stream).withTrigger(PurgingTrigger.of(EventTimeTrigger.create()));
    }

    private static void check(
            Stream stream, OperatorFactory<?> operator, boolean restart, Function<List<Long>, Object> result) {
        WindowHarness<Event> harness = new WindowHarness<>(operator);
        List<String> actual = stream.through(harness, event -> event, restart);
        Expected expected = stream.expected(result);
        assertThat(actual).isEqualTo(expected.output);
        assertThat(harness.lateRowsDropped()).isEqualTo(expected.late);
    }

    private static void forManySeeds(Consumer<Stream> test) {
        for (long seed = 1; seed <= RUNS; seed++) {
            Stream stream = new Stream(seed);
            try {
                test.accept(stream);
            } catch (Throwable e) {
                throw new AssertionError("with seed " + seed + ", " + stream.grid, e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Merge.class)
    void slicesGiveWhatTheModelGivesHoweverMergeIsWritten(Merge merge) {
        forManySeeds(stream -> check(
                stream,
                WindowOperators.aggregate(sliced(stream), new ValuesMergedAs(merge), null),
                true,
                SlicedWindowPropertyTest::sorted));
    }

    @Test
    void bareNumbersGiveWhatTheModelGives() {
        forManySeeds(stream -> check(
                stream,
                WindowOperators.aggregate(sliced(stream), new Sum(), null),
                true,
                SlicedWindowPropertyTest::sum));
    }

    @Test
    void theGeneralOperatorGivesWhatTheModelGives() {
        forManySeeds(stream -> check(
                stream,
                WindowOperators.aggregate(general(stream), new Values(), null),
                true,
                SlicedWindowPropertyTest::sorted));
    }

    @Test
    void aReduceFunctionMayChangeItsFirstArgument() {
        forManySeeds(stream -> {
            WindowSettings<Total, Object, TimeWindow> settings =
                    WindowSettings.of(total -> total.key, stream.assigner());
            var harness = new WindowHarness<Total>(WindowOperators.reduce(
                    settings,
                    (a, b) -> {
                        a.sum += b.sum;
                        return a;
                    },
                    null));
            List<String> actual = stream.through(harness, event -> new Total(event.key, event.value), true);
            assertThat(actual).isEqualTo(stream.expected(SlicedWindowPropertyTest::sum).output);
        });
    }
}
