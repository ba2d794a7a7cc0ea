package weir.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.base.RandomSource;

class NumberSequenceSourceTest {
    @Test
    void theSplitsTogetherAreTheRange() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomSource random = new RandomSource(seed);
            long from = random.nextInt(100) - 50L;
            long to = from + random.nextInt(50);
            List<Long> numbers = new ArrayList<>();
            for (NumberSequenceSplit split : NumberSequenceSource.splitNumberRange(from, to, 1 + random.nextInt(8))) {
                split.getIterator().forEachRemaining(numbers::add);
            }
            assertThat(numbers)
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(from, to).boxed().toList());
        }
    }

    @Test
    void allLongsCanBeSplit() {
        assertThat(NumberSequenceSource.splitNumberRange(Long.MIN_VALUE, Long.MAX_VALUE, 1))
                .containsExactly(new NumberSequenceSplit("split-0", Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(NumberSequenceSource.splitNumberRange(Long.MIN_VALUE, Long.MAX_VALUE, 2))
                .containsExactly(
                        new NumberSequenceSplit("split-0", Long.MIN_VALUE, -1),
                        new NumberSequenceSplit("split-1", 0, Long.MAX_VALUE));
    }

    @Test
    void theLastLongEndsTheSequence() {
        var iterator = new NumberSequenceSplit("s", Long.MAX_VALUE - 1, Long.MAX_VALUE).getIterator();
        assertThat(iterator.next()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(iterator.next()).isEqualTo(Long.MAX_VALUE);
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void aRangeBackwardsIsRefused() {
        assertThatThrownBy(() -> new NumberSequenceSource(2, 1)).hasMessageContaining("from 2 to 1 is empty");
    }

    @Test
    void splitsSurviveSerialization() throws Exception {
        var serializer = new NumberSequenceSource(1, 9).getEnumeratorCheckpointSerializer();
        List<NumberSequenceSplit> splits =
                List.of(new NumberSequenceSplit("a", 1, 5), new NumberSequenceSplit("b", 6, 9));
        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(splits)))
                .containsExactlyElementsOf(splits);
    }
}
