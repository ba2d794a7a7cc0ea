package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.process.OpenContext;
import weir.api.process.RichJoinFunction;
import weir.api.windowing.TumblingEventTimeWindows;

class JoinedStreamsTest {
    private static final TumblingEventTimeWindows TENS = TumblingEventTimeWindows.of(Duration.ofMillis(10));

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyPairOfAKeyAndWindowIsJoined(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        var left = Timed.stream(env, "a@1=1 a@2=2 b@3=3 a@11=4", 20);
        var right = Timed.stream(env, "a@5=10 c@6=20 a@12=30 a@13=40", 20);
        assertThat(Programs.results(
                        env,
                        left.join(right)
                                .where(Timed::key)
                                .equalTo(Timed::key)
                                .window(TENS)
                                .apply((one, other) -> one.amount() + "+" + other.amount())))
                .containsExactlyInAnyOrder("1+10", "2+10", "4+30", "4+40");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void groupsComeTogetherAlsoWhereOneSideIsEmpty(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        var left = Timed.stream(env, "a@1=1 a@2=2 b@3=3", 20);
        var right = Timed.stream(env, "a@5=10 c@6=20", 20);
        assertThat(Programs.results(
                        env,
                        left.coGroup(right)
                                .where(Timed::key)
                                .equalTo(Timed::key)
                                .window(TENS)
                                .<String>apply((first, second, out) -> {
                                    StringBuilder groups = new StringBuilder();
                                    first.forEach(
                                            row -> groups.append(row.amount()).append(' '));
                                    second.forEach(row -> groups.append('|').append(row.amount()));
                                    out.collect(groups.toString());
                                })))
                .containsExactlyInAnyOrder("1 2 |10", "3 ", "|20");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aRichJoinFunctionIsOpened(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        var left = Timed.stream(env, "a@1=1", 0);
        var right = Timed.stream(env, "a@2=2", 0);
        assertThat(Programs.results(
                        env,
                        left.join(right)
                                .where(Timed::key)
                                .equalTo(Timed::key)
                                .window(TENS)
                                .apply(new Opened())))
                .containsExactly("opened 3");
    }

    private static final class Opened extends RichJoinFunction<Timed, Timed, String> {
        private transient String state;

        @Override
        public void open(OpenContext openContext) {
            state = "opened ";
        }

        @Override
        public String join(Timed one, Timed other) {
            return state + (one.amount() + other.amount());
        }
    }
}
