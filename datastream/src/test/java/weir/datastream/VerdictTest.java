package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import weir.api.CheckpointingMode;
import weir.api.Delivery;
import weir.api.config.Configuration;
import weir.api.functions.FilterFunction;
import weir.api.process.ListCheckpointed;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.sink.DiscardingSink;
import weir.api.sink.PrintSink;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.WriterInitContext;
import weir.api.source.SourceFunction;
import weir.base.WeirException;
import weir.connectors.file.Path;
import weir.connectors.file.sink.FileSink;
import weir.embedded.EmbeddedLauncher;
import weir.job.Job;
import weir.job.PathDelivery;
import weir.job.Verdict;

class VerdictTest {
    @Test
    void a_source_with_positions_and_a_sink_that_commits_are_exactly_once() throws Exception {
        assertThat(verdict(env -> env.fromSequence(1, 9).map(String::valueOf).sinkTo(files())))
                .containsExactly("From 'Source: Sequence Source' to 'Sink: Writer': exactly-once, because"
                        + " 'Source: Sequence Source' goes on from its position in the checkpoint and 'Sink:"
                        + " Writer' commits with it.");
    }

    @Test
    void a_sink_that_sends_at_once_is_at_least_once() throws Exception {
        assertThat(verdict(env -> env.fromSequence(1, 9).print()))
                .singleElement()
                .asString()
                .contains("at-least-once, because 'Sink: Print to Std. Out' sends rows out at once");
        assertThat(verdict(env -> env.fromSequence(1, 9).addSink(new Keeping())))
                .singleElement()
                .asString()
                .contains("at-least-once");
    }

    @Test
    void a_sink_that_overwrites_is_effectively_once() throws Exception {
        assertThat(verdict(env -> env.fromSequence(1, 9).sinkTo(new Upserts())))
                .singleElement()
                .asString()
                .contains("effectively-once, because 'Sink: Writer' writes rows again after a failure");
    }

    @Test
    void a_source_function_promises_something_only_if_it_keeps_its_position() throws Exception {
        assertThat(verdict(env -> env.addSource(new Counting()).sinkTo(files())))
                .singleElement()
                .asString()
                .contains("no-guarantee, because 'Source: Custom Source' keeps no position in checkpoints");
        assertThat(verdict(env -> env.addSource(new CountingOn()).sinkTo(files())))
                .singleElement()
                .asString()
                .contains("exactly-once");
    }

    @Test
    void every_path_has_a_verdict_of_its_own() throws Exception {
        List<String> verdicts = verdict(env -> {
            DataStream<String> kept = env.fromSequence(1, 9).map(String::valueOf);
            DataStream<String> all = kept.union(env.addSource(new Counting()));
            all.sinkTo(files()).name("files");
            kept.sinkTo(new PrintSink<>()).name("screen");
            kept.filter((FilterFunction<String>) String::isEmpty).sinkTo(new DiscardingSink<>());
        });
        assertThat(verdicts).hasSize(4);
        assertThat(String.join("\n", verdicts))
                .contains("'Source: Sequence Source' to 'Sink: files': exactly-once")
                .contains("'Source: Custom Source' to 'Sink: files': no-guarantee")
                .contains("'Source: Sequence Source' to 'Sink: screen': at-least-once")
                .contains("'Source: Sequence Source' to 'Sink: Writer': exactly-once");
    }

    @Test
    void checkpoints_limit_what_a_job_promises() throws Exception {
        assertThat(verdict(env -> {
                    env.enableCheckpointing(1000, CheckpointingMode.AT_LEAST_ONCE);
                    env.fromSequence(1, 9).map(String::valueOf).sinkTo(files());
                }))
                .singleElement()
                .asString()
                .contains("at-least-once, because its checkpoints have the mode AT_LEAST_ONCE");
        StreamExecutionEnvironment none = new StreamExecutionEnvironment(
                (job, loader) -> {
                    assertThat(Verdict.of(job))
                            .extracting(PathDelivery::why)
                            .singleElement()
                            .asString()
                            .startsWith("the job takes no checkpoints");
                    throw new WeirException("seen");
                },
                new Configuration());
        none.fromSequence(1, 9).map(String::valueOf).sinkTo(files());
        assertThatThrownBy(none::execute).hasMessage("seen");
    }

    @Test
    void a_job_that_promises_too_little_is_refused_with_the_reason() {
        StreamExecutionEnvironment env = environment(job -> Verdict.require(job, Delivery.EXACTLY_ONCE));
        env.fromSequence(1, 9).print();
        assertThatThrownBy(() -> env.execute("report"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith(
                        "Job 'report' was not started, because it is required to be exactly-once and is not. From")
                .hasMessageContaining("sends rows out at once");
    }

    private static List<String> verdict(Consumer<StreamExecutionEnvironment> program) {
        List<String> sentences = new ArrayList<>();
        StreamExecutionEnvironment env = environment(job -> {
            Verdict.of(job).forEach(path -> sentences.add(path.sentence()));
            throw new WeirException("seen");
        });
        program.accept(env);
        assertThatThrownBy(env::execute).hasMessage("seen");
        return sentences;
    }

    private static StreamExecutionEnvironment environment(Consumer<Job> check) {
        return new StreamExecutionEnvironment(new EmbeddedLauncher(check), new Configuration());
    }

    private static Sink<String> files() {
        return FileSink.forRowFormat(new Path("unused"), new SimpleStringEncoder<String>())
                .build();
    }

    /** Says that it overwrites what it wrote. */
    private static final class Upserts implements Sink<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            return new DiscardingSink<Long>().createWriter(context);
        }

        @Override
        public Delivery delivery() {
            return Delivery.EFFECTIVELY_ONCE;
        }
    }

    private static final class Keeping implements weir.api.sink.SinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Long value) {}
    }

    private static class Counting implements SourceFunction<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<String> context) {
            context.collect("1");
        }

        @Override
        public void cancel() {}
    }

    private static final class CountingOn extends Counting implements ListCheckpointed<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Long> snapshotState(long checkpointId, long timestamp) {
            return List.of(1L);
        }

        @Override
        public void restoreState(List<Long> state) {}
    }
}
