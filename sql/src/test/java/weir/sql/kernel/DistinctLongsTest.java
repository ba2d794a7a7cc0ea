package weir.sql.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;

class DistinctLongsTest {
    private static final long SEED = 20_261_121L;

    @Test
    void valuesComeAndGoAsInAMapOfCounts() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        DistinctLongs distinct = new DistinctLongs();
        Map<Object, Long> expected = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            long value = random.nextLong(-50, 50) << (step & 1) * 40;
            if (random.nextInt(5) < (step / 4_000 % 2 == 0 ? 3 : 2)) {
                assertThat(distinct.add(value)).isEqualTo(DistinctValues.add(expected, value));
            } else if (expected.containsKey(value)) {
                assertThat(distinct.remove(value)).isEqualTo(DistinctValues.remove(expected, value));
            }
            assertThat(distinct.size()).isEqualTo(expected.size());
        }
        assertThat(valuesOf(distinct)).as("seed " + SEED).containsExactlyInAnyOrder(values(expected));
        DataOutputSerializer target = new DataOutputSerializer(64);
        DistinctLongs.Serializer serializer = new DistinctLongs.Serializer();
        serializer.serialize(distinct, target);
        DistinctLongs restored = serializer.deserialize(new DataInputDeserializer(target.getCopyOfBuffer()));
        assertThat(valuesOf(restored)).containsExactlyInAnyOrder(values(expected));
        assertThat(valuesOf(serializer.copy(distinct))).containsExactlyInAnyOrder(values(expected));
        for (Object value : expected.keySet()) {
            assertThat(restored.remove((Long) value)).isEqualTo(expected.get(value) == 1);
        }
    }

    private static long[] valuesOf(DistinctLongs distinct) {
        long[] entries = distinct.entries();
        return IntStream.range(0, entries.length / 2)
                .mapToLong(i -> entries[2 * i])
                .toArray();
    }

    private static long[] values(Map<Object, Long> counts) {
        return counts.keySet().stream().mapToLong(value -> (Long) value).toArray();
    }

    @Test
    void whatNeverCameDoesNotGo() {
        DistinctLongs distinct = new DistinctLongs();
        assertThat(distinct.remove(0)).isFalse();
        assertThat(distinct.add(0)).isTrue();
        assertThat(valuesOf(distinct)).containsExactly(0);
    }

    @Test
    void aValueIsNewToEachOfThoseThatMarkItOnce() throws Exception {
        DistinctLongs distinct = new DistinctLongs();
        assertThat(distinct.mark(7, 0b101)).isEqualTo(0b101);
        assertThat(distinct.mark(7, 0b111)).isEqualTo(0b010);
        assertThat(distinct.mark(7, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(distinct.mark(7, Long.MIN_VALUE | 1)).isZero();
        assertThat(distinct.size()).isOne();
        assertThat(distinct.entries()).containsExactly(7, Long.MIN_VALUE | 0b111);
    }
}
