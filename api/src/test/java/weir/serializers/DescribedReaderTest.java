package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;

class DescribedReaderTest {
    enum Level {
        LOW,
        HIGH
    }

    sealed interface Figure permits Circle, Square {}

    record Circle(double radius) implements Figure {}

    record Square(int side, Integer weight) implements Figure {}

    record Tree(int value, Tree left, Tree right) {}

    record Everything(
            String name,
            long count,
            Level level,
            List<Integer> numbers,
            Map<String, Instant> times,
            Optional<BigDecimal> price,
            Figure figure,
            Object any,
            Tree tree,
            long[] longs,
            String[] words) {}

    static final class Holder {
        int first;
        Object second;
    }

    @Test
    void every_kind_of_field_is_read_by_its_schema_alone() throws IOException {
        Everything value = new Everything(
                "a",
                7,
                Level.HIGH,
                Arrays.asList(1, null, 3),
                Map.of("then", Instant.ofEpochSecond(5)),
                Optional.of(new BigDecimal("1.50")),
                new Square(4, null),
                new Circle(2.5),
                new Tree(1, new Tree(2, null, null), null),
                new long[] {8, 9},
                new String[] {"x", null});
        Map<?, ?> read = (Map<?, ?>) described(Serializers.forClass(Everything.class), value);
        assertThat(read.get("name")).isEqualTo("a");
        assertThat(read.get("count")).isEqualTo(7L);
        assertThat(read.get("level")).isEqualTo("HIGH");
        assertThat(read.get("numbers")).isEqualTo(Arrays.asList(1, null, 3));
        assertThat(read.get("times")).isEqualTo(Map.of("then", Instant.ofEpochSecond(5)));
        assertThat(read.get("price")).isEqualTo(new BigDecimal("1.50"));
        assertThat(read.get("figure")).isEqualTo(fields("side", 4, "weight", null));
        assertThat(read.get("any")).isEqualTo(fields("radius", 2.5));
        Map<String, Object> leaf = fields("value", 2, "left", null, "right", null);
        assertThat(read.get("tree")).isEqualTo(fields("value", 1, "left", leaf, "right", null));
        assertThat((long[]) read.get("longs")).containsExactly(8, 9);
        assertThat(read.get("words")).isEqualTo(Arrays.asList("x", null));
    }

    @Test
    void values_that_name_their_class_are_read_by_the_schemas_that_were_noted() throws IOException {
        Holder inner = new Holder();
        inner.first = 1;
        Holder outer = new Holder();
        outer.first = 2;
        outer.second = List.of(Tuple2.of("k", inner), new TreeMap<>(Map.of(3L, Level.LOW)));
        Map<String, Object> pair = fields("f0", "k", "f1", fields("first", 1, "second", null));
        assertThat(described(ObjectSerializer.INSTANCE, outer))
                .isEqualTo(fields("first", 2, "second", List.of(pair, Map.of(3L, "LOW"))));
    }

    @Test
    void without_a_schema_the_class_is_named() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        ObjectSerializer.INSTANCE.serialize(new Circle(1), target);
        DescribedReader reader = new DescribedReader(DescribedClasses.NONE);
        assertThatThrownBy(() -> reader.read("object", new DataInputDeserializer(target.getCopyOfBuffer())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Circle.class.getName());
    }

    @Test
    void a_damaged_schema_is_refused_wherever_it_ends() throws IOException {
        String schema = Serializers.forClass(Everything.class).snapshotSchema();
        for (int length = 0; length < schema.length(); length++) {
            String cut = schema.substring(0, length);
            assertThatThrownBy(() -> new DescribedReader(DescribedClasses.NONE)
                            .read(cut, new DataInputDeserializer(new byte[0])))
                    .as("'%s'", cut)
                    .isInstanceOf(IOException.class);
        }
    }

    private static <T> Object described(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        serializer.serialize(value, target);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        Object read = new DescribedReader(target.described()).read(serializer.snapshotSchema(), source);
        assertThat(source.available()).as("bytes left").isZero();
        return read;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }
}
