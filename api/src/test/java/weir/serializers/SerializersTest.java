package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.tuple.Tuple1;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;
import weir.serializers.Samples.Box;
import weir.serializers.Samples.Closed;
import weir.serializers.Samples.Employee;
import weir.serializers.Samples.Event;
import weir.serializers.Samples.Everything;
import weir.serializers.Samples.Level;
import weir.serializers.Samples.Money;
import weir.serializers.Samples.Opened;
import weir.serializers.Samples.Pair;
import weir.serializers.Samples.Person;
import weir.serializers.Samples.Reading;
import weir.serializers.Samples.Renamed;
import weir.serializers.Samples.Tree;

class SerializersTest {
    static Stream<Object> valuesOfAllKinds() {
        return Stream.concat(plainValues(), structuredValues());
    }

    private static Stream<Object> plainValues() {
        return Stream.of(
                true,
                (byte) -1,
                (short) -300,
                'ß',
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Float.NaN,
                -0.0d,
                "",
                "plain",
                "Grüße, 世界 😀",
                "lone \uD800 surrogate",
                new BigInteger("-123456789012345678901234567890"),
                new BigDecimal("1.10"),
                Instant.MIN,
                Instant.parse("2024-02-29T12:00:00.000000001Z"),
                LocalDate.MAX,
                LocalTime.NOON,
                LocalDateTime.MIN,
                Duration.ofMillis(-1),
                Period.ofMonths(3),
                DayOfWeek.FRIDAY,
                ZoneId.of("Europe/Berlin"),
                ZonedDateTime.parse("2024-10-27T02:30:00+01:00[Europe/Berlin]"),
                new Date(5),
                new Timestamp(12345),
                UUID.fromString("00000000-0000-0001-0000-000000000002"),
                URI.create("http://example.org/"),
                Locale.GERMANY,
                BitSet.valueOf(new long[] {5}));
    }

    private static Stream<Object> structuredValues() {
        Map<String, Integer> tree = new TreeMap<>(Collections.reverseOrder());
        tree.put("a", 1);
        tree.put("b", null);
        return Stream.of(
                Level.LOW,
                Level.HIGH,
                new ArrayList<>(Arrays.asList(1, null, "x")),
                new LinkedList<>(List.of(1L)),
                List.of(1, 2),
                Arrays.asList("a", "b"),
                Set.of("only"),
                new HashSet<>(Arrays.asList(1, null)),
                new TreeSet<>(List.of(3, 1)),
                new HashMap<>(Map.of("k", List.of())),
                new LinkedHashMap<>(Map.of(1, 2)),
                Map.of("x", "y"),
                tree,
                Optional.of(3),
                Optional.empty(),
                Tuple1.of(1),
                Tuple2.of("a", null),
                Tuple3.of(1, Tuple2.of(2, 3), List.of(4)),
                new Reading("s", 1, 2.5, Level.HIGH),
                new Reading(null, 0, 0, null),
                new Tree(1, new Tree(2, null, null), null),
                new Person("Ada", 36, List.of(new Person("Bob", 1, null))),
                new Money(5, "EUR"),
                new Opened("/x"));
    }

    @ParameterizedTest
    @MethodSource("valuesOfAllKinds")
    void any_value_comes_back_equal_without_a_declared_type(Object value) {
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).isEqualTo(value);
        assertThat(RoundTrip.of(Serializers.forValue(value), value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("valuesOfAllKinds")
    void copies_are_equal(Object value) {
        assertThat(ObjectSerializer.INSTANCE.copy(value)).isEqualTo(value);
    }

    @Test
    void a_first_value_does_not_bind_the_ones_after_it() {
        TypeSerializer<Object> serializer = Serializers.forValue(1L);
        assertThat(RoundTrip.of(serializer, "text")).isEqualTo("text");
        assertThat(RoundTrip.of(serializer, null)).isNull();
    }

    @Test
    void a_record_keeps_every_kind_of_component() {
        Everything value = new Everything(
                1,
                null,
                "text",
                List.of("a"),
                new HashMap<>(Map.of("k", List.of(new Reading("s", 1, 2, Level.LOW)))),
                Optional.of(Instant.EPOCH),
                new long[] {1, 2},
                new String[] {"x", null},
                new Money(1, "USD"),
                Tuple2.of("p", 3L));
        TypeSerializer<Everything> serializer = Serializers.forClass(Everything.class);
        assertThat(RoundTrip.of(serializer, value)).usingRecursiveComparison().isEqualTo(value);
        assertThat(serializer.copy(value)).usingRecursiveComparison().isEqualTo(value);
    }

    @Test
    void arrays_of_primitives_come_back_equal() {
        for (Object array : new Object[] {
            new byte[] {1},
            new short[] {2},
            new char[] {'c'},
            new int[100_000],
            new long[] {4},
            new float[] {5},
            new double[] {6},
            new boolean[] {true, false}
        }) {
            assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, array)).isEqualTo(array);
        }
    }

    @Test
    void copies_share_nothing_that_can_change() {
        Tuple2<String, List<Integer>> value = Tuple2.of("a", new ArrayList<>(List.of(1)));
        @SuppressWarnings("unchecked")
        Tuple2<String, List<Integer>> copy = (Tuple2<String, List<Integer>>) ObjectSerializer.INSTANCE.copy(value);
        value.f1.add(2);
        value.f0 = "b";
        assertThat(copy).isEqualTo(Tuple2.of("a", List.of(1)));
    }

    @Test
    void immutable_values_are_not_copied() {
        Reading reading = new Reading("s", 1, 2, Level.LOW);
        assertThat(Serializers.forClass(Reading.class).isImmutableType()).isTrue();
        assertThat(ObjectSerializer.INSTANCE.copy(reading)).isSameAs(reading);
        Money money = new Money(1, "EUR");
        assertThat(ObjectSerializer.INSTANCE.copy(money)).isSameAs(money);
        assertThat(Serializers.forClass(Everything.class).isImmutableType()).isFalse();
    }

    @Test
    void kinds_of_collections_are_kept() {
        for (Object value : List.of(new LinkedList<>(), new ArrayDeque<>(), new TreeMap<>(), new LinkedHashMap<>())) {
            assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).hasSameClassAs(value);
            assertThat(ObjectSerializer.INSTANCE.copy(value)).hasSameClassAs(value);
        }
        List<?> read = (List<?>) RoundTrip.of(ObjectSerializer.INSTANCE, List.of(1));
        assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void transient_fields_are_left_to_the_constructor() {
        Person person = new Person("Ada", 36, null);
        person.cached = 99;
        Person read = RoundTrip.of(Serializers.forClass(Person.class), person);
        assertThat(read.cached).isEqualTo(7);
    }

    @Test
    void values_of_a_subclass_keep_its_fields() {
        Employee employee = new Employee();
        employee.employer = "Weir";
        assertThat(RoundTrip.of(Serializers.forClass(Person.class), employee)).isEqualTo(employee);
        assertThat(Serializers.forClass(Person.class).copy(employee)).isEqualTo(employee);
    }

    @Test
    void sealed_types_write_a_number_for_the_class() throws IOException {
        TypeSerializer<Event> serializer = Serializers.forClass(Event.class);
        assertThat(RoundTrip.of(serializer, new Closed("/x", 5))).isEqualTo(new Closed("/x", 5));
        assertThat(RoundTrip.bytes(serializer, new Opened("/x"))).hasSize(5);
        Renamed renamed = new Renamed();
        renamed.from = "a";
        assertThat(RoundTrip.of(serializer, renamed)).isEqualTo(renamed);
    }

    @Test
    void type_arguments_make_values_compact() throws IOException {
        TypeSerializer<Pair> pair = Serializers.forClass(Pair.class);
        Pair value = new Pair();
        value.f0 = "ab";
        value.f1 = 5L;
        assertThat(RoundTrip.of(pair, value)).isEqualTo(value).isInstanceOf(Pair.class);
        assertThat(RoundTrip.bytes(pair, value)).hasSize(1 + 3 + 8);
        assertThat(pair.copy(value)).isEqualTo(value).isNotSameAs(value).isInstanceOf(Pair.class);
    }

    @Test
    void generic_records_contain_themselves() {
        Box<String> box = new Box<>("a", new Box<>("b", null));
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, box)).isEqualTo(box);
    }

    @Test
    void schemas_name_the_fields_once() {
        assertThat(Serializers.forClass(Reading.class).snapshotSchema())
                .isEqualTo("record weir.serializers.Samples$Reading{sensor:string,time:long,value:double,"
                        + "level:enum weir.serializers.Samples$Level{LOW,HIGH}}");
        assertThat(Serializers.forClass(Tree.class).snapshotSchema())
                .isEqualTo("record weir.serializers.Samples$Tree{value:int,left:ref weir.serializers.Samples$Tree,"
                        + "right:ref weir.serializers.Samples$Tree}");
    }

    static class Connection {
        Socket socket;
    }

    record Session(String id, Connection connection) {}

    @Test
    void a_class_that_cannot_be_written_is_named_with_its_field_and_a_way_out() {
        assertThatThrownBy(() -> Serializers.forClass(Session.class))
                .isInstanceOf(UnserializableTypeException.class)
                .hasMessage(
                        "Values of class java.net.Socket, in field Session.connection.socket, cannot be stored in state"
                                + " or sent between processes: it is a AutoCloseable, which means nothing outside its process."
                                + " Keep the data to make it from, or mark the field transient and make it in open().");
        assertThatThrownBy(() -> Serializers.forClass(Thread.class)).hasMessageContaining("it is a Thread");
    }

    record Holder(Object content) {}

    @Test
    void a_value_that_cannot_be_written_is_named_with_its_field_when_it_comes() {
        Runnable lambda = () -> {};
        Tuple2<Integer, Holder> value = Tuple2.of(1, new Holder(lambda));
        assertThatThrownBy(() -> RoundTrip.bytes(ObjectSerializer.INSTANCE, value))
                .isInstanceOf(UnserializableTypeException.class)
                .hasMessageContaining("in field Tuple2.f1.content,")
                .hasMessageContaining("it is a lambda");
        assertThatThrownBy(() -> ObjectSerializer.INSTANCE.copy(value))
                .isInstanceOf(UnserializableTypeException.class)
                .hasMessageContaining("in field Tuple2.f1.content,");
    }

    @Test
    void a_class_without_a_constructor_is_reported_once() {
        List<String> warnings = new ArrayList<>();
        RoundTrip.of(ObjectSerializer.INSTANCE, new Money(1, "EUR"));
        SlowTypes.listen(warnings::add);
        RoundTrip.of(ObjectSerializer.INSTANCE, new Money(2, "EUR"));
        assertThat(warnings).filteredOn(w -> w.contains(Money.class.getName())).hasSize(1);
    }

    @Test
    void damaged_data_fails_with_a_sentence_and_takes_no_memory() {
        DataOutputSerializer damaged = new DataOutputSerializer(8);
        damaged.writeVarInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Serializers.forClass(byte[].class)
                        .deserialize(new DataInputDeserializer(damaged.getCopyOfBuffer())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void a_class_that_changed_since_is_refused_where_no_schema_was_kept() throws IOException {
        byte[] bytes = RoundTrip.bytes(ObjectSerializer.INSTANCE, new Money(1, "EUR"));
        int hash = 1 + 1 + Money.class.getName().length();
        bytes[hash] ^= 1;
        assertThatThrownBy(() -> ObjectSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("before its fields changed");
    }
}
