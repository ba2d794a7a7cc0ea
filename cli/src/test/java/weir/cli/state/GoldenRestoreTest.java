package weir.cli.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.CloseableIterator;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.serializers.FormerlyNamed;

/** The savepoint that an earlier build wrote is the start of a program whose classes have changed since. */
class GoldenRestoreTest {
    @TempDir
    private Path directory;

    @FormerlyNamed("Golden$Level")
    enum Urgency {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Was: page, millis, level, at, tags, none. */
    @FormerlyNamed("Golden$Visit")
    record Visit(@FormerlyNamed("page") String path, double weight, Urgency level, Instant at, List<String> tags) {}

    static final class Tell extends KeyedProcessFunction<String, String, String> {
        private transient ValueState<Visit> last;
        private transient ListState<Long> seen;
        private transient MapState<String, Double> sums;

        @Override
        public void open(OpenContext context) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Visit.class));
            seen = getRuntimeContext().getListState(new ListStateDescriptor<>("seen", Long.class));
            sums = getRuntimeContext().getMapState(new MapStateDescriptor<>("sums", String.class, Double.class));
        }

        @Override
        public void processElement(String visitor, Context context, Collector<String> out) throws Exception {
            out.collect(visitor + " " + last.value() + " " + seen.get() + " " + sums.get("half"));
        }
    }

    @Test
    void its_state_goes_on_in_other_classes() throws Exception {
        Configuration options = new Configuration();
        options.setString(
                "execution.state-recovery.path",
                Path.of("src/test/resources/savepoints/golden").toAbsolutePath().toString());
        options.setString("execution.state-recovery.ignore-unclaimed-state", "true");
        options.setString("execution.checkpointing.dir", directory.toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(options);
        DataStream<String> told = env.fromData("visitor 1", "visitor 9")
                .keyBy(visitor -> visitor)
                .process(new Tell())
                .uid("visits");
        List<String> sentences = new ArrayList<>();
        try (CloseableIterator<String> rows = told.executeAndCollect()) {
            rows.forEachRemaining(sentences::add);
        }
        assertThat(sentences)
                .containsExactlyInAnyOrder(
                        "visitor 1 Visit[path=/p4, weight=0.0, level=LOW, at=1970-01-01T00:00:04Z, tags=[a, b4]] [1, 4] 2.0",
                        "visitor 9 null [] null");
    }
}
