package weir.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSequenceIteratorTest {
    @ParameterizedTest
    @CsvSource({"1, 10, 3", "1, 10, 1", "5, 6, 4", "5, 4, 2", "-3, 3, 7"})
    void partsTogetherAreTheWhole(long from, long to, int count) {
        NumberSequenceIterator all = new NumberSequenceIterator(from, to);
        List<Long> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int before = seen.size();
            all.getSplit(part, count).forEachRemaining(seen::add);
            sizes.add(seen.size() - before);
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(from, to).boxed().toList());
        assertThat(sizes).allMatch(size -> sizes.get(0) - size <= 1 && size <= sizes.get(0));
        assertThat(all.getMaximumNumberOfSplits()).isEqualTo(seen.size());
        assertThatThrownBy(() -> all.getSplit(count, count)).hasMessageContaining("There is no part " + count);
    }
}
