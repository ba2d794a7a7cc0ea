package users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weir.api.JobStatus;
import weir.api.functions.MapFunction;
import weir.api.sink.SinkFunction;
import weir.api.time.WatermarkStrategy;
import weir.datastream.DataStream;
import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;

/** Programs as users write them, outside Weir's packages. What a user is told when something is wrong: one sentence with what, where, and what to do. */
class FailureTest {
    private static final CountDownLatch BLOCKED = new CountDownLatch(1);

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.getExecutionEnvironment().setParallelism(1);

    @Test
    void aFunctionThatThrowsIsToldWithOperatorRecordAndLine() {
        discard(env.fromData(1, 2, 0).map(n -> 10 / n).name("Divide"));
        assertThatThrownBy(env::execute)
                .hasMessageMatching(
                        "Operator 'Divide' failed at FailureTest.java:\\d+ on record 0: ArithmeticException: / by"
                                + " zero");
    }

    @Test
    void anArrayIsShownByItsElements() {
        discard(env.fromData("a,b").map(line -> line.split(",")).map(fields -> fields[2]));
        assertThatThrownBy(env::execute).hasMessageContaining("on record [a, b]: ArrayIndexOutOfBoundsException");
    }

    @Test
    void theInnermostOperatorOfAChainIsTold() {
        discard(env.fromData(1).map(n -> n).name("Outer").map(n -> 1 / (n - 1)).name("Inner"));
        assertThatThrownBy(env::execute).hasMessageContaining("'Inner'").hasMessageNotContaining("'Outer'");
    }

    @Test
    void aNullKeyIsToldWithItsRecord() {
        discard(env.fromData("a", "")
                .keyBy(text -> text.isEmpty() ? null : text)
                .reduce((a, b) -> a + b));
        assertThatThrownBy(env::execute).hasMessageContaining("key").hasMessageContaining("null");
    }

    @Test
    void aNullKeyIsToldBeforeItIsRouted() {
        discard(env.fromData("a", "")
                .rebalance()
                .map(text -> text)
                .setParallelism(2)
                .keyBy(text -> text.isEmpty() ? null : text)
                .reduce((a, b) -> a + b)
                .setParallelism(2));
        assertThatThrownBy(env::execute).hasMessageContaining("key").hasMessageContaining("null");
    }

    @Test
    void twoOperatorsWithOneUidAreRefusedByName() {
        discard(env.fromData(1)
                .map(n -> n)
                .name("First")
                .uid("same")
                .map(n -> n)
                .name("Second")
                .uid("same"));
        assertThatThrownBy(env::execute)
                .hasMessage(
                        "Two operators have the uid 'same': 'First' and 'Second'. State is found again by uid, so give"
                                + " each operator its own.");
    }

    @Test
    void aFunctionThatCannotBeCopiedIsToldWithTheFieldInTheWay() {
        Socket socket = new Socket();
        discard(env.fromData(1).map(n -> n + socket.getPort()).name("Ask"));
        assertThatThrownBy(env::execute)
                .hasMessageContaining("The function of 'Ask' holds a java.net.Socket")
                .hasMessageContaining("transient");
    }

    @Test
    void anAnonymousFunctionDoesNotDragItsTestAlong() throws Exception {
        discard(env.fromData(1).map(new MapFunction<Integer, Integer>() {
            @Override
            public Integer map(Integer value) {
                return value;
            }
        }));
        assertThat(env.execute().isJobExecutionResult()).isTrue();
    }

    @Test
    void anEmptyProgramIsRefused() {
        assertThatThrownBy(env::execute).hasMessageContaining("nothing to execute");
    }

    @Test
    void aMissingFileIsToldByItsPath() {
        discard(env.readTextFile("no/such/file.txt"));
        assertThatThrownBy(env::execute).hasMessageContaining("no/such/file.txt");
    }

    @Test
    void aNegativeTimestampIsATimeBefore1970() throws Exception {
        discard(env.fromData(-5L)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forMonotonousTimestamps()
                        .withTimestampAssigner((time, before) -> time)));
        assertThat(env.execute().isJobExecutionResult()).isTrue();
    }

    @Test
    void cancelEndsAJobWithinASecondThoughItsCodeBlocks() throws Exception {
        env.fromSequence(1, Long.MAX_VALUE).addSink(new Stuck());
        JobClient job = env.executeAsync();
        BLOCKED.await();
        job.cancel().get(1, TimeUnit.SECONDS);
        assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.CANCELED);
    }

    private static void discard(DataStream<?> stream) {
        sink(stream);
    }

    private static <T> void sink(DataStream<T> stream) {
        stream.addSink(new Discarding<>());
    }

    private static final class Discarding<T> implements SinkFunction<T> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(T value) {
            // Only the run counts.
        }
    }

    private static final class Stuck implements SinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Long value) throws Exception {
            BLOCKED.countDown();
            new CountDownLatch(1).await();
        }
    }
}
