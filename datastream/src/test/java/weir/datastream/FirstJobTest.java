package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import weir.api.sink.SinkFunction;

class FirstJobTest {
    private static final ConcurrentLinkedQueue<Object> SEEN = new ConcurrentLinkedQueue<>();

    @Test
    void aChainOfFunctionsRunsToTheEnd() throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(1, 10_000)
                .map(n -> n * 2)
                .filter(n -> n % 3 == 0)
                .keyBy(n -> n % 7)
                .reduce(Long::sum)
                .addSink((SinkFunction<Long>) new SinkFunction<Long>() {
                    @Override
                    public void invoke(Long value) {
                        SEEN.add(value);
                    }
                });
        env.execute();
        assertThat(SEEN).hasSize(3333);
    }

    @Test
    void aFailureNamesOperatorRecordAndLine() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromCollection(List.of(1, 2, 0)).map(n -> 10 / n).addSink(new SinkFunction<Integer>() {
            @Override
            public void invoke(Integer value) {}
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(env::execute)
                .hasMessageContaining("'Map'")
                .hasMessageContaining("record 0");
    }
}
