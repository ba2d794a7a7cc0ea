package weir.sql.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
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
        assertThat(distinct.values()).as("seed " + SEED).containsExactlyInAnyOrder(values(expected));
        DataOutputSerializer target = new DataOutputSerializer(64);
        DistinctLongs.Serializer serializer = new DistinctLongs.Serializer();
        serializer.serialize(distinct, target);
        DistinctLongs restored = serializer.deserialize(new DataInputDeserializer(target.getCopyOfBuffer()));
        assertThat(restored.values()).containsExactlyInAnyOrder(values(expected));
        assertThat(serializer.copy(distinct).values()).containsExactlyInAnyOrder(values(expected));
        for (Object value : expected.keySet()) {
            assertThat(restored.remove((Long) value)).isEqualTo(expected.get(value) == 1);
        }
    }

    private static long[] values(Map<Object, Long> counts) {
        return counts.keySet().stream().mapToLong(value -> (Long) value).toArray();
    }

    @Test
    void whatNeverCameDoesNotGo() {
        DistinctLongs distinct = new DistinctLongs();
        assertThat(distinct.remove(0)).isFalse();
        assertThat(distinct.add(0)).isTrue();
        assertThat(distinct.values()).containsExactly(0);
    }
}
