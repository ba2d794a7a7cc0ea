package weir.operators.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.functions.AggregateFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.windowing.AllWindowFunction;
import weir.api.windowing.ContinuousEventTimeTrigger;
import weir.api.windowing.ContinuousProcessingTimeTrigger;
import weir.api.windowing.CountEvictor;
import weir.api.windowing.CountTrigger;
import weir.api.windowing.DeltaTrigger;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.EventTimeTrigger;
import weir.api.windowing.GlobalWindow;
import weir.api.windowing.GlobalWindows;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.ProcessingTimeSessionWindows;
import weir.api.windowing.ProcessingTimeoutTrigger;
import weir.api.windowing.PurgingTrigger;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeEvictor;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.Trigger;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.api.windowing.TumblingProcessingTimeWindows;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.serializers.IntSerializer;
import weir.serializers.Serializers;

/** Rows are words; a word's key is its first letter, and windows collect their words. */
class WindowOperatorTest {
    private static <W extends Window> WindowSettings<String, Character, W> by(WindowAssigner<Object, W> assigner) {
        return WindowSettings.of(word -> word.charAt(0), assigner);
    }

    private static WindowSettings<String, Character, TimeWindow> tumbling(long millis) {
        return by(TumblingEventTimeWindows.of(Duration.ofMillis(millis)));
    }

    private static WindowSettings<String, Character, TimeWindow> sessions(long gapMillis) {
        return by(EventTimeSessionWindows.withGap(Duration.ofMillis(gapMillis)));
    }

    private static <W extends Window> WindowHarness<String> lists(WindowSettings<String, Character, W> settings) {
        return new WindowHarness<>(WindowOperators.apply(
                settings,
                WindowBody.of((Character key, W window, Iterable<String> words, Collector<String> out) ->
                        out.collect(String.join("+", words)))));
    }

    private static <W extends Window> WindowHarness<String> reduced(WindowSettings<String, Character, W> settings) {
        return new WindowHarness<>(WindowOperators.reduce(settings, (a, b) -> a + "+" + b, null));
    }

    @Test
    void aWindowFiresOnceWhenTheWatermarkReachesItsLastTimestamp() {
        var harness = lists(tumbling(10)).row("a1", 3).row("b1", 9).row("a2", 0).row("a3", 10);
        assertThat(harness.watermark(8).output()).isEmpty();
        assertThat(harness.watermark(9).output()).containsExactlyInAnyOrder("a1+a2@9", "b1@9");
        assertThat(harness.watermark(Long.MAX_VALUE).output()).containsExactly("a3@19");
    }

    @Test
    void lateRowsAreDroppedAndCounted() {
        var harness = lists(tumbling(10)).watermark(9).row("a1", 9).row("a2", 10);
        assertThat(harness.watermark(100).output()).containsExactly("a2@19");
        assertThat(harness.lateRowsDropped()).isEqualTo(1);
    }

    @Test
    void withinTheAllowedLatenessEveryLateRowFiresTheWindowAgain() {
        var harness = lists(tumbling(10).withAllowedLateness(5)).row("a1", 3);
        assertThat(harness.watermark(9).output()).containsExactly("a1@9");
        assertThat(harness.row("a2", 4).output()).containsExactly("a1+a2@9");
        assertThat(harness.watermark(13).row("a3", 5).output()).containsExactly("a1+a2+a3@9");
        assertThat(harness.watermark(14).row("a4", 6).output()).isEmpty();
        assertThat(harness.lateRowsDropped()).isEqualTo(1);
    }

    @Test
    void lateRowsGoToTheSideOutputInsteadOfBeingCounted() {
        var late = new OutputTag<String>("late") {};
        var harness = lists(tumbling(10).withLateTag(late)).watermark(9).row("a1", 9);
        assertThat(harness.sideOutputOf("late")).containsExactly("a1@9");
        assertThat(harness.lateRowsDropped()).isZero();
    }

    @Test
    void aRowThatIsLateForSomeWindowsCountsInTheOthers() {
        var sliding = by(SlidingEventTimeWindows.of(Duration.ofMillis(10), Duration.ofMillis(5)));
        for (var harness : List.of(lists(sliding), reduced(sliding))) {
            harness.row("a1", 7).watermark(9).output();
            harness.row("a2", 8);
            assertThat(harness.watermark(14).output()).containsExactly("a1+a2@14");
            assertThat(harness.lateRowsDropped()).isZero();
        }
    }

    @Test
    void anAllowedLatenessBeyondTheEndOfTimeKeepsWindowsForEver() {
        var harness = lists(tumbling(10).withAllowedLateness(Long.MAX_VALUE)).row("a1", 3);
        assertThat(harness.watermark(1_000_000).row("a2", 4).output()).containsExactly("a1@9", "a1+a2@9");
    }

    @Test
    void sessionsExactlyOneGapApartAreOne() {
        var harness =
                lists(sessions(10)).row("a1", 0).row("a2", 10).row("b1", 0).row("b2", 11);
        assertThat(harness.watermark(100).output()).containsExactlyInAnyOrder("a1+a2@19", "b1@9", "b2@20");
    }

    @Test
    void aRowBetweenTwoSessionsMergesThem() {
        for (var harness : List.of(lists(sessions(10)), reduced(sessions(10)))) {
            harness.row("a1", 0).row("a2", 15).row("a3", 30).row("a4", 8);
            assertThat(harness.watermark(24).output()).containsExactly("a1+a2+a4@24");
            assertThat(harness.watermark(100).output()).containsExactly("a3@39");
        }
    }

    @Test
    void aLateRowThatOnlyExtendsAFiredSessionIsDropped() {
        var harness = lists(sessions(10)).row("a1", 0);
        assertThat(harness.watermark(12).output()).containsExactly("a1@9");
        assertThat(harness.row("a2", 2).watermark(30).output()).isEmpty();
        assertThat(harness.lateRowsDropped()).isEqualTo(1);
    }

    @Test
    void aLateRowThatMergesIntoAnOpenSessionCounts() {
        var harness =
                lists(sessions(10)).row("a1", 15).watermark(14).row("a2", 4).row("a3", 5);
        assertThat(harness.watermark(100).output()).containsExactly("a1+a3@24");
        assertThat(harness.lateRowsDropped()).isEqualTo(1);
    }

    @Test
    void sessionsWithinTheAllowedLatenessFireAgainMerged() {
        var harness = lists(sessions(10).withAllowedLateness(10)).row("a1", 0).row("a2", 15);
        assertThat(harness.watermark(10).output()).containsExactly("a1@9");
        assertThat(harness.row("a3", 6).output()).isEmpty();
        assertThat(harness.watermark(24).output()).containsExactly("a1+a2+a3@24");
    }

    @Test
    void aCountTriggerFiresWithAllThereIsAndAPurgingOneStartsAnew() {
        var harness = lists(by(GlobalWindows.create()).withTrigger(CountTrigger.of(2)));
        harness.row("a1", 0).row("b1", 0).row("a2", 0).row("a3", 0).row("a4", 0);
        assertThat(harness.output()).containsExactly("a1+a2@" + Long.MAX_VALUE, "a1+a2+a3+a4@" + Long.MAX_VALUE);

        harness = lists(by(GlobalWindows.create()).withTrigger(PurgingTrigger.of(CountTrigger.of(2))));
        harness.row("a1", 0).row("b1", 0).row("a2", 0).row("a3", 0).row("a4", 0);
        assertThat(harness.output()).containsExactly("a1+a2@" + Long.MAX_VALUE, "a3+a4@" + Long.MAX_VALUE);
    }

    @Test
    void countsOfMergedSessionsAddUp() {
        var harness = lists(sessions(10).withTrigger(PurgingTrigger.of(CountTrigger.of(3))));
        assertThat(harness.row("a1", 0).row("a2", 15).output()).isEmpty();
        assertThat(harness.row("a3", 8).output()).containsExactly("a1+a2+a3@24");
    }

    @Test
    void globalWindowsFireAtTheEndOfTheStreamIfAskedTo() {
        var harness = lists(by(GlobalWindows.createWithEndOfStreamTrigger()))
                .row("a1", 0)
                .row("a2", 5);
        assertThat(harness.watermark(1_000_000).output()).isEmpty();
        assertThat(harness.watermark(Long.MAX_VALUE).output()).containsExactly("a1+a2@" + Long.MAX_VALUE);
        assertThat(lists(by(GlobalWindows.create()))
                        .row("a1", 0)
                        .watermark(Long.MAX_VALUE)
                        .output())
                .isEmpty();
    }

    @Test
    void aContinuousTriggerFiresAtEachIntervalAndAtTheEnd() {
        var trigger = ContinuousEventTimeTrigger.<TimeWindow>of(Duration.ofMillis(4));
        var harness = lists(tumbling(10).withTrigger(trigger)).row("a1", 1);
        assertThat(harness.watermark(3).output()).isEmpty();
        assertThat(harness.watermark(4).output()).containsExactly("a1@9");
        assertThat(harness.row("a2", 5).watermark(100).output()).containsExactly("a1+a2@9", "a1+a2@9");
    }

    @Test
    void aContinuousTriggerFollowsMergingSessions() {
        var trigger = ContinuousEventTimeTrigger.<TimeWindow>of(Duration.ofMillis(4));
        var harness = lists(sessions(10).withTrigger(trigger)).row("a1", 1).row("a2", 3);
        assertThat(harness.watermark(4).output()).containsExactly("a1+a2@12");
    }

    @Test
    void aContinuousProcessingTimeTriggerFiresByTheClock() {
        var trigger = ContinuousProcessingTimeTrigger.<TimeWindow>of(Duration.ofMillis(10));
        var harness = lists(tumbling(1000).withTrigger(trigger)).clock(5).row("a1", 1);
        assertThat(harness.clock(9).output()).isEmpty();
        assertThat(harness.clock(11).output()).containsExactly("a1@999");
        assertThat(harness.clock(21).output()).containsExactly("a1@999");
    }

    @Test
    void aDeltaTriggerFiresWhenARowIsFarFromTheLastThatFired() {
        var trigger = DeltaTrigger.<Integer, Window>of(10, (older, newer) -> newer - older, IntSerializer.INSTANCE);
        var settings = WindowSettings.<Integer, GlobalWindow>ofAll(GlobalWindows.create())
                .withTrigger(PurgingTrigger.of(trigger));
        var harness = new WindowHarness<Integer>(WindowOperators.reduce(settings, Integer::sum, null));
        harness.row(1, 0).row(11, 0).row(12, 0).row(20, 0).row(30, 0);
        assertThat(harness.output()).containsExactly("24@" + Long.MAX_VALUE, "50@" + Long.MAX_VALUE);
    }

    @Test
    void aTimeoutFiresWhatTheNestedTriggerHasNot() {
        var trigger =
                PurgingTrigger.of(ProcessingTimeoutTrigger.of(CountTrigger.<GlobalWindow>of(2), Duration.ofMillis(10)));
        var harness = lists(by(GlobalWindows.create()).withTrigger(trigger)).row("a1", 0);
        assertThat(harness.clock(11).output()).containsExactly("a1@" + Long.MAX_VALUE);
        assertThat(harness.row("a2", 0).row("a3", 0).output()).containsExactly("a2+a3@" + Long.MAX_VALUE);
        assertThat(harness.clock(40).output()).isEmpty();
    }

    @Test
    void evictorsRemoveRowsForGood() {
        var harness =
                lists(by(GlobalWindows.create()).withTrigger(CountTrigger.of(1)).withEvictor(CountEvictor.of(2)));
        harness.row("a1", 0).row("a2", 0).row("a3", 0);
        assertThat(harness.output())
                .containsExactly("a1@" + Long.MAX_VALUE, "a1+a2@" + Long.MAX_VALUE, "a2+a3@" + Long.MAX_VALUE);
    }

    @Test
    void evictingAfterTheFunctionShowsInTheNextFiring() {
        var harness = lists(by(GlobalWindows.create())
                .withTrigger(CountTrigger.of(1))
                .withEvictor(TimeEvictor.of(Duration.ofMillis(10), true)));
        harness.row("a1", 0).row("a2", 20).row("a3", 21);
        assertThat(harness.output())
                .containsExactly("a1@" + Long.MAX_VALUE, "a1+a2@" + Long.MAX_VALUE, "a2+a3@" + Long.MAX_VALUE);
    }

    @Test
    void anEvictorMakesReduceWorkOnWhatIsLeft() {
        var harness = reduced(tumbling(10).withEvictor(CountEvictor.of(2)))
                .row("a1", 1)
                .row("a2", 2)
                .row("a3", 3);
        assertThat(harness.watermark(9).output()).containsExactly("a2+a3@9");
    }

    @Test
    void processingTimeWindowsFireByTheClock() {
        var tumbling = by(TumblingProcessingTimeWindows.of(Duration.ofMillis(10)));
        for (var harness : List.of(lists(tumbling), reduced(tumbling))) {
            harness.clock(3).row("a1", 77).clock(9).row("a2", 0);
            assertThat(harness.output()).isEmpty();
            assertThat(harness.clock(10).row("a3", 0).output()).containsExactly("a1+a2@9");
            assertThat(harness.clock(25).output()).containsExactly("a3@19");
            assertThat(harness.watermark(Long.MAX_VALUE).output()).isEmpty();
        }
    }

    @Test
    void processingTimeSessionsEndAGapAfterTheLastRow() {
        var harness = lists(by(ProcessingTimeSessionWindows.withGap(Duration.ofMillis(10))));
        harness.clock(3).row("a1", 0).clock(12).row("a2", 0);
        assertThat(harness.clock(21).output()).isEmpty();
        assertThat(harness.clock(22).output()).containsExactly("a1+a2@21");
    }

    /** Counts firings per window and per key. */
    private static final class Firings extends ProcessWindowFunction<String, String, Character, TimeWindow> {
        private static final long serialVersionUID = 1L;
        private static final ValueStateDescriptor<Integer> COUNT = new ValueStateDescriptor<>("count", Integer.class);

        @Override
        public void process(Character key, Context context, Iterable<String> words, Collector<String> out)
                throws Exception {
            int inWindow = increase(context.windowState().getState(COUNT));
            int ofKey = increase(context.globalState().getState(COUNT));
            out.collect(key + "[" + context.window().getStart() + "] " + inWindow + "/" + ofKey + " at "
                    + context.currentWatermark() + " " + String.join("+", words));
            context.output(new OutputTag<String>("side") {}, "fired " + key);
        }

        private static int increase(ValueState<Integer> state) throws Exception {
            int next = state.value() == null ? 1 : state.value() + 1;
            state.update(next);
            return next;
        }

        @Override
        public void clear(Context context) throws Exception {
            context.output(new OutputTag<String>("side") {}, "cleared");
            context.windowState().getState(COUNT).clear();
        }
    }

    @Test
    void aProcessFunctionHasStateOfItsWindowAndOfItsKey() {
        var harness = new WindowHarness<String>(
                WindowOperators.apply(tumbling(10).withAllowedLateness(5), WindowBody.of(new Firings())));
        harness.row("a1", 3).watermark(9).row("a2", 4).row("a3", 12).watermark(19);
        assertThat(harness.output())
                .containsExactly("a[0] 1/1 at 9 a1@9", "a[0] 2/2 at 9 a1+a2@9", "a[10] 1/3 at 19 a3@19");
        assertThat(harness.sideOutputOf("side")).containsExactly("fired a@9", "fired a@9", "cleared@9", "fired a@19");
    }

    @Test
    void aProcessFunctionAfterAReduceSeesTheOneValue() {
        var harness = new WindowHarness<String>(
                WindowOperators.reduce(tumbling(10), (a, b) -> a + "+" + b, WindowBody.of(new Firings())));
        harness.row("a1", 3).row("a2", 4).row("a3", 12).watermark(19);
        assertThat(harness.output()).containsExactly("a[0] 1/1 at 19 a1+a2@9", "a[10] 1/2 at 19 a3@19");
    }

    @Test
    void windowStateOfMergingWindowsIsRefused() {
        var harness = new WindowHarness<String>(WindowOperators.apply(sessions(10), WindowBody.of(new Firings())));
        harness.row("a1", 3);
        assertThatThrownBy(() -> harness.watermark(100)).hasMessageContaining("globalState()");
    }

    /** The average length of words. */
    private static final class AverageLength implements AggregateFunction<String, int[], Double> {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] createAccumulator() {
            return new int[2];
        }

        @Override
        public int[] add(String word, int[] sum) {
            sum[0] += word.length();
            sum[1]++;
            return sum;
        }

        @Override
        public Double getResult(int[] sum) {
            return (double) sum[0] / sum[1];
        }

        @Override
        public int[] merge(int[] a, int[] b) {
            a[0] += b[0];
            a[1] += b[1];
            return a;
        }
    }

    @Test
    void anAggregateKeepsItsAccumulatorAndEmitsItsResult() {
        for (var settings : List.of(
                tumbling(10),
                tumbling(10).withAllowedLateness(1),
                tumbling(10).withEvictor(CountEvictor.of(100)),
                sessions(6))) {
            var harness = new WindowHarness<String>(WindowOperators.aggregate(settings, new AverageLength(), null));
            harness.row("a", 3).row("aaaa", 4);
            assertThat(harness.watermark(9).output()).containsExactly("2.5@9");
        }
    }

    /** A sum that nobody can copy, because it holds a thread. */
    private static final class Uncopyable {
        final Thread owner = Thread.currentThread();
        int sum;
    }

    /** The summed length of words. */
    private static final class TotalLength implements AggregateFunction<String, Uncopyable, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Uncopyable createAccumulator() {
            return new Uncopyable();
        }

        @Override
        public Uncopyable add(String word, Uncopyable total) {
            total.sum += total.owner == null ? 0 : word.length();
            return total;
        }

        @Override
        public Integer getResult(Uncopyable total) {
            return total.sum;
        }

        @Override
        public Uncopyable merge(Uncopyable a, Uncopyable b) {
            a.sum += b.sum;
            return a;
        }
    }

    @Test
    void accumulatorsThatCannotBeCopiedAreKeptForEachWindow() {
        var sliding = by(SlidingEventTimeWindows.of(Duration.ofMillis(10), Duration.ofMillis(5)));
        var harness = new WindowHarness<String>(WindowOperators.aggregate(sliding, new TotalLength(), null));
        harness.row("a", 3).row("aaaa", 7).row("aa", 12);
        assertThat(harness.watermark(100).output()).containsExactly("1@4", "5@9", "6@14", "2@19");
    }

    @Test
    void aStreamWithoutKeysHasOneWindowForAll() {
        AllWindowFunction<String, String, TimeWindow> join =
                (window, words, out) -> out.collect(String.join("+", words));
        var settings = WindowSettings.<String, TimeWindow>ofAll(TumblingEventTimeWindows.of(Duration.ofMillis(10)));
        var harness = new WindowHarness<String>(WindowOperators.apply(settings, WindowBody.ofAll(join)));
        assertThat(harness.row("a1", 3).row("b1", 4).watermark(9).output()).containsExactly("a1+b1@9");
    }

    @Test
    void aFailureNamesTheRecord() {
        var harness = reduced(tumbling(10));
        assertThatThrownBy(() -> harness.row("", 3)).hasMessageContaining("at record");
        WindowSettings<String, String, TimeWindow> nullKeys =
                WindowSettings.of(word -> null, TumblingEventTimeWindows.of(Duration.ofMillis(10)));
        assertThatThrownBy(() ->
                        new WindowHarness<String>(WindowOperators.reduce(nullKeys, (a, b) -> a, null)).row("word", 3))
                .hasMessageContaining("key")
                .hasMessageContaining("null");
    }

    @Test
    void aTriggerThatCannotFollowMergesIsRefusedAtOnce() {
        var trigger = DeltaTrigger.<String, Window>of(1, (a, b) -> 0, Serializers.forClass(String.class));
        assertThatThrownBy(() -> sessions(10).withTrigger(trigger)).hasMessageContaining("merge");
        assertThatThrownBy(() -> tumbling(10).withAllowedLateness(-1)).hasMessageContaining("-1 ms");
    }

    /** Tells which moment each call is about. */
    private static final class CustomAssigner extends WindowAssigner<Object, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public Collection<TimeWindow> assignWindows(Object word, long timestamp, WindowAssignerContext context) {
            List<TimeWindow> windows = new ArrayList<>();
            for (int length = 1; length <= ((String) word).length(); length++) {
                windows.add(new TimeWindow(0, 10L * length));
            }
            return windows;
        }

        @Override
        public Trigger<Object, TimeWindow> getDefaultTrigger() {
            return EventTimeTrigger.create();
        }

        @Override
        public boolean isEventTime() {
            return true;
        }
    }

    @Test
    void aUserMayBringAnAssigner() {
        var harness = reduced(by(new CustomAssigner())).row("a", 0).row("aa", 0);
        assertThat(harness.watermark(9).output()).containsExactly("a+aa@9");
        assertThat(harness.watermark(19).output()).containsExactly("aa@19");
    }
}
