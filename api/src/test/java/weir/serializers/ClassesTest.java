package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Tuples, enums, records, ordinary classes and sealed types. */
class ClassesTest {
    static Stream<Object> values() {
        return Stream.of(
                Level.LOW,
                Level.HIGH,
                Tuple1.of(1),
                Tuple2.of("a", null),
                Tuple3.of(1, Tuple2.of(2, 3), List.of(4)),
                new Reading("s", 1, 2.5, Level.HIGH),
                new Reading(null, 0, 0, null),
                new Tree(1, new Tree(2, null, null), null),
                new Person("Ada", 36, List.of(new Person("Bob", 1, null))),
                new Money(5, "EUR"),
                new Opened("/x"),
                new Box<>("a", new Box<>("b", null)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void come_back_equal_without_a_declared_type(Object value) {
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).isEqualTo(value);
        assertThat(RoundTrip.of(Serializers.forValue(value), value)).isEqualTo(value);
        assertThat(RoundTrip.of(Serializers.forClassOf(value), value)).isEqualTo(value);
        assertThat(ObjectSerializer.INSTANCE.copy(value)).isEqualTo(value);
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
    void copies_share_nothing_that_can_change() {
        Tuple2<String, List<Integer>> value = Tuple2.of("a", new ArrayList<>(List.of(1)));
        Object copy = ObjectSerializer.INSTANCE.copy(value);
        value.f1.add(2);
        value.f0 = "b";
        assertThat(copy).isEqualTo(Tuple2.of("a", List.of(1)));
    }

    @Test
    void immutable_values_are_not_copied() {
        for (Object value : new Object[] {new Reading("s", 1, 2, Level.LOW), new Money(1, "EUR"), Level.HIGH}) {
            assertThat(ObjectSerializer.INSTANCE.copy(value)).isSameAs(value);
            assertThat(Serializers.forClassOf(value).isImmutableType()).isTrue();
        }
        assertThat(Serializers.forClass(Everything.class).isImmutableType()).isFalse();
    }

    @Test
    void transient_fields_are_left_to_the_constructor() {
        Person person = new Person("Ada", 36, null);
        person.cached = 99;
        assertThat(RoundTrip.of(Serializers.forClass(Person.class), person).cached)
                .isEqualTo(7);
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
        assertThat(RoundTrip.bytes(serializer, new Opened("/x"))).hasSize(1 + 1 + 3);
        Renamed renamed = new Renamed();
        renamed.from = "a";
        assertThat(RoundTrip.of(serializer, renamed)).isEqualTo(renamed);
        assertThat(serializer.copy(renamed)).isEqualTo(renamed).isNotSameAs(renamed);
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
    void schemas_name_the_fields_once() {
        assertThat(Serializers.forClass(Reading.class).snapshotSchema())
                .isEqualTo("record weir.serializers.Samples$Reading{sensor:string,time:long,value:double,"
                        + "level:enum weir.serializers.Samples$Level{LOW,HIGH}}");
        assertThat(Serializers.forClass(Tree.class).snapshotSchema())
                .isEqualTo("record weir.serializers.Samples$Tree{value:int,left:ref weir.serializers.Samples$Tree,"
                        + "right:ref weir.serializers.Samples$Tree}");
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Drawing(String name, Shape shape) {}

    @Test
    void sealed_types_of_immutable_records_are_immutable() {
        assertThat(Serializers.forClass(Drawing.class).isImmutableType()).isTrue();
        assertThat(Serializers.forClass(Event.class).isImmutableType()).isFalse();
    }

    @Test
    void anonymous_classes_are_fine_where_they_hold_no_outer_object() {
        Object value = anonymous(5);
        assertThat(RoundTrip.of(ObjectSerializer.INSTANCE, value)).hasToString("5");
    }

    private static Object anonymous(int number) {
        return new Object() {
            @Override
            public String toString() {
                return String.valueOf(number);
            }
        };
    }

    @Test
    void a_first_value_that_is_null_says_nothing() {
        TypeSerializer<Object> serializer = Serializers.forValue(null);
        assertThat(RoundTrip.of(serializer, null)).isNull();
        assertThat(RoundTrip.of(serializer, 5)).isEqualTo(5);
    }
}
