package weir.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseableIteratorTest {
    @Test
    void closingGivesBackWhatTheIteratorHolds() throws Exception {
        List<String> closed = new ArrayList<>();
        try (CloseableIterator<Integer> rows =
                CloseableIterator.adapterForIterator(List.of(1, 2).iterator(), () -> closed.add("job"))) {
            assertThat(rows.next()).isEqualTo(1);
        }
        assertThat(closed).containsExactly("job");
    }

    @Test
    void elementsThatNobodyTookAreHandedOverAtTheEnd() throws Exception {
        List<String> left = new ArrayList<>();
        try (CloseableIterator<String> rows = CloseableIterator.fromList(List.of("a", "b", "c"), left::add)) {
            rows.next();
        }
        assertThat(left).containsExactly("b", "c");
        assertThat(CloseableIterator.empty()).isExhausted();
    }
}
