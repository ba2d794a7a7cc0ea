package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.CloseableIterator;
import weir.api.functions.MapFunction;
import weir.api.source.NumberSequenceIterator;
import weir.base.RandomSource;

/** An iterator that tasks divide among them. */
class ParallelCollectionTest {
    private static final MapFunction<Long, Long> SAME = row -> row;

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyElementComesOnce(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        List<Long> seen = new ArrayList<>();
        try (CloseableIterator<Long> rows = env.fromParallelCollection(new NumberSequenceIterator(1, 500), Long.class)
                .executeAndCollect()) {
            rows.forEachRemaining(seen::add);
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void aJobThatIsKilledGoesOnBehindWhatItHadTaken() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            var env = Programs.environment(2, 4);
            var numbers = env.fromParallelCollection(new NumberSequenceIterator(1, 40), Long.class);
            List<Long> rows = new KilledRun<>(env, numbers.rebalance().map(SAME), new RandomSource(seed)).rows();
            assertThat(rows)
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }
}
