package weir.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.tuple.Tuple2;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.TypeSerializer;

/** Users' functions hold types in fields, and are themselves copied by Java's own means. */
class JavaSerializationTest {
    record Order(String id, Instant at, Optional<Long> amount, List<Tuple2<String, Double>> parts) {}

    static Stream<Object> values() {
        return Stream.of(
                new Order("a", Instant.EPOCH, Optional.of(1L), List.of(Tuple2.of("p", 1.5))),
                Tuple2.of("a", List.of(1)),
                Row.of(1, "x"),
                Either.Left("x"),
                new long[] {1});
    }

    @ParameterizedTest
    @MethodSource("values")
    void types_and_their_serializers_survive_it(Object value) throws Exception {
        TypeInformation<Object> type = TypeExtractor.getForObject(value);
        TypeInformation<Object> copy = passThrough(type);
        assertThat(copy).isEqualTo(type);
        TypeSerializer<Object> serializer = passThrough(type.createSerializer());
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(value, target);
        Object read = copy.createSerializer().deserialize(new DataInputDeserializer(target.getCopyOfBuffer()));
        assertThat(read).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void field_paths_survive_it_after_use(Object value) throws Exception {
        FieldPath path = FieldPath.of("*");
        path.get(value);
        FieldPath first = FieldPath.of(value instanceof Order || value instanceof Either ? "*" : "0");
        assertThat(passThrough(path).get(value)).isEqualTo(value);
        assertThat(passThrough(first)).isEqualTo(first);
    }

    @SuppressWarnings("unchecked")
    private static <T> T passThrough(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
