package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Order;
import weir.api.RuntimeExecutionMode;

class PartitionWindowedStreamTest {
    private static final List<Timed> ROWS = Timed.rows("a@3 b@5 a@1 a@2 b@4");

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aTaskSeesAllItsRecordsAtTheEnd(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        env.fromSequence(1, 10)
                                .fullWindowPartition()
                                .<Long>mapPartition((values, out) -> {
                                    long count = 0;
                                    for (Long ignored : values) {
                                        count++;
                                    }
                                    out.collect(count);
                                })
                                .fullWindowPartition()
                                .reduce(Long::sum)
                                .setParallelism(1)))
                .containsExactly(10L);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aKeysRecordsAreSortedInBothModes(int parallelism, int batchRows) throws Exception {
        for (RuntimeExecutionMode mode : List.of(RuntimeExecutionMode.STREAMING, RuntimeExecutionMode.BATCH)) {
            var env = Programs.environment(parallelism, batchRows).setRuntimeMode(mode);
            assertThat(Programs.results(
                            env,
                            env.fromData(ROWS)
                                    .keyBy("key")
                                    .fullWindowPartition()
                                    .sortPartition("at", Order.DESCENDING)))
                    .filteredOn(row -> row.key().equals("a"))
                    .extracting(Timed::at)
                    .containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() {
        var env = Programs.environment(1, 1024);
        assertThatThrownBy(() -> Programs.results(
                        env,
                        env.fromData(ROWS).fullWindowPartition().sortPartition(row -> new Object(), Order.ASCENDING)))
                .hasMessageContaining("Comparable");
    }
}
