package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.serializers.Samples.Level;

class CollectionsTest {
    static Stream<Object> remadeAsTheyWere() {
        Map<String, Integer> reversed = new TreeMap<>(Collections.reverseOrder());
        reversed.put("a", 1);
        reversed.put("b", null);
        return Stream.of(
                new ArrayList<>(Arrays.asList(1, null, "x")),
                new LinkedList<>(List.of(1L)),
                new Vector<>(List.of(1)),
                new HashSet<>(Arrays.asList(1, null)),
                new LinkedHashSet<>(List.of(2, 1)),
                new TreeSet<>(List.of(3, 1)),
                EnumSet.of(Level.HIGH),
                EnumSet.noneOf(Level.class),
                new HashMap<>(Map.of("k", List.of())),
                new LinkedHashMap<>(Map.of(1, 2)),
                new EnumMap<>(Map.of(Level.LOW, 1)),
                reversed);
    }

    static Stream<Object> equalOnReturn() {
        return Stream.of(
                List.of(1, 2),
                Arrays.asList("a", null),
                Set.of("only"),
                Map.of("x", "y"),
                Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))),
                new EnumMap<>(Level.class),
                List.of(1, 2, 3).subList(1, 2),
                Optional.of(3),
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("remadeAsTheyWere")
    void keep_their_kind(Object value) {
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value))
                .isEqualTo(value)
                .hasSameClassAs(value);
        assertThat(ObjectSerializer.INSTANCE.copy(value)).isEqualTo(value).hasSameClassAs(value);
    }

    @ParameterizedTest
    @MethodSource("equalOnReturn")
    void of_no_kind_of_their_own_come_back_equal(Object value) {
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).isEqualTo(value);
        assertThat(ObjectSerializer.INSTANCE.copy(value)).isEqualTo(value);
    }

    @Test
    void that_could_not_be_changed_still_cannot() {
        List<?> list = (List<?>) RoundTrip.of(ObjectSerializer.INSTANCE, List.of(1));
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        Map<?, ?> map = (Map<?, ?>) RoundTrip.of(ObjectSerializer.INSTANCE, Map.of(1, 2));
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void queues_keep_their_order() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
        queue.addAll(List.of(1, 3, 2));
        PriorityQueue<?> read = (PriorityQueue<?>) RoundTrip.of(ObjectSerializer.INSTANCE, queue);
        assertThat(List.of(read.poll(), read.poll(), read.poll())).isEqualTo(List.of(3, 2, 1));
        assertThat((ArrayDeque<?>) RoundTrip.of(ObjectSerializer.INSTANCE, new ArrayDeque<>(List.of(2, 1))))
                .hasToString("[2, 1]");
    }

    static final class ByLength implements Comparator<String> {
        @Override
        public int compare(String a, String b) {
            return Integer.compare(a.length(), b.length());
        }
    }

    @Test
    void sorted_ones_keep_a_comparator_that_is_a_class() {
        SortedMap<String, Integer> byLength = new TreeMap<>(new ByLength());
        byLength.put("ccc", 3);
        byLength.put("dd", 2);
        SortedMap<?, ?> read = (SortedMap<?, ?>) RoundTrip.of(ObjectSerializer.INSTANCE, byLength);
        assertThat(read).hasToString("{dd=2, ccc=3}");
        assertThat(read.comparator()).isInstanceOf(ByLength.class);
        SortedMap<String, Integer> lambda = new TreeMap<>((a, b) -> a.compareTo(b));
        assertThatThrownBy(() -> RoundTrip.of(ObjectSerializer.INSTANCE, lambda))
                .hasMessageContaining("it is a lambda");
    }

    record Levels(EnumMap<Level, Integer> counts) {}

    @Test
    void fields_whose_container_cannot_be_made_are_refused() {
        assertThatThrownBy(() -> Serializers.forClass(Levels.class))
                .isInstanceOf(UnserializableTypeException.class)
                .hasMessageContaining("Levels.counts")
                .hasMessageContaining("Declare it as Map.");
    }
}
