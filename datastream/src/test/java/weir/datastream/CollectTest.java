package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.CloseableIterator;
import weir.api.JobExecutionResult;
import weir.api.JobStatus;
import weir.api.source.SourceFunction;

class CollectTest {
    private static final AtomicLong EMITTED = new AtomicLong();

    /** Counts for ever. */
    private static final class Endless implements SourceFunction<Long> {
        private volatile boolean running = true;

        @Override
        public void run(SourceContext<Long> ctx) {
            EMITTED.set(0);
            while (running) {
                ctx.collect(EMITTED.getAndIncrement());
            }
        }

        @Override
        public void cancel() {
            running = false;
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void allRecordsComeOut(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        List<Long> seen = new ArrayList<>();
        try (CloseableIterator<Long> rows = env.fromSequence(1, 5_000).executeAndCollect()) {
            rows.forEachRemaining(seen::add);
        }
        assertThat(seen).hasSize(5_000).doesNotHaveDuplicates().contains(1L, 5_000L);
    }

    @Test
    void takingSomeOfAnEndlessStreamEndsItsJob() throws Exception {
        var env = Programs.environment(1, 64);
        assertThat(env.addSource(new Endless()).executeAndCollect(5)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aProgramThatDoesNotTakeHoldsTheJobBack() throws Exception {
        var env = Programs.environment(1, 64);
        try (CloseableIterator<Long> rows = env.addSource(new Endless()).executeAndCollect()) {
            for (long expected = 0; expected < 20_000; expected++) {
                assertThat(rows.next()).isEqualTo(expected);
                assertThat(EMITTED.get() - expected).isLessThan(10_000);
            }
        }
    }

    @Test
    void theFailureOfTheJobReachesWhoTakes() throws Exception {
        var env = Programs.environment(1, 1);
        try (CloseableIterator<Integer> rows =
                env.fromData(1, 2, 0).map(n -> 2 / n).executeAndCollect()) {
            assertThat(rows.next()).isEqualTo(2);
            assertThat(rows.next()).isEqualTo(1);
            assertThatThrownBy(rows::hasNext).hasMessageContaining("'Map'").hasMessageContaining("record 0");
        }
    }

    @Test
    void severalStreamsCanBeTakenFromOneJob() throws Exception {
        var env = Programs.environment(1, 1024);
        var numbers = env.fromSequence(1, 3);
        CloseableIterator<Long> doubled = numbers.map(n -> n * 2).collectAsync();
        DataStream.Collector<Long> squared = new DataStream.Collector<>();
        numbers.map(n -> n * n).collectAsync(squared);
        assertThatThrownBy(doubled::hasNext).hasMessageContaining("executeAsync");
        JobClient client = env.executeAsync();
        assertThat(doubled).toIterable().containsExactly(2L, 4L, 6L);
        assertThat(squared.getOutput()).toIterable().containsExactly(1L, 4L, 9L);
        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.FINISHED);
    }

    @Test
    void listenersLearnOfStartAndEnd() throws Exception {
        var env = Programs.environment(1, 1024);
        List<String> heard = new ArrayList<>();
        env.registerJobListener(new JobListener() {
            @Override
            public void onJobSubmitted(JobClient jobClient, Throwable throwable) {
                heard.add(jobClient != null ? "submitted" : "refused");
            }

            @Override
            public void onJobExecuted(JobExecutionResult result, Throwable throwable) {
                heard.add(result != null ? "done" : "failed");
            }
        });
        env.fromData(1).print("listened");
        env.execute();
        env.fromData(0).map(n -> 1 / n).print();
        assertThatThrownBy(env::execute).hasMessageContaining("'Map'");
        assertThatThrownBy(env::execute).hasMessageContaining("nothing to execute");
        assertThat(heard).containsExactly("submitted", "done", "submitted", "failed", "refused");
    }

    @Test
    void thePlanIsJson() {
        var env = Programs.environment(2, 1024);
        env.fromSequence(1, 3)
                .keyBy(n -> n % 2)
                .reduce(Long::sum)
                .name("Sum \"it\"")
                .print();
        assertThat(env.getExecutionPlan())
                .contains("\"type\":\"Source: Sequence Source\",\"pact\":\"Data Source\"")
                .contains("\"type\":\"Sum \\\"it\\\"\"")
                .contains("\"ship_strategy\":\"HASH\"")
                .contains("\"type\":\"Sink: Print to Std. Out\",\"pact\":\"Data Sink\"");
    }
}
