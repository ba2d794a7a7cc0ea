package weir.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.ObjectSerializer;
import weir.serializers.TypeSerializer;

class RowTest {
    private static Row named() {
        Row row = Row.withNames(RowKind.UPDATE_AFTER);
        row.setField("name", "a");
        row.setField("counts", new int[] {1, 2});
        return row;
    }

    @Test
    void fields_are_reached_by_position() {
        Row row = Row.of("a", 1, null);
        row.setField(2, 2.5);
        assertThat(row.<Integer>getFieldAs(1)).isEqualTo(1);
        assertThat(row).isEqualTo(Row.of("a", 1, 2.5)).hasToString("+I[a, 1, 2.5]");
        assertThatThrownBy(() -> row.getField(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> row.getField("a")).hasMessageContaining("positions only");
    }

    @Test
    void fields_are_reached_by_name() {
        Row row = named();
        assertThat(row.<String>getFieldAs("name")).isEqualTo("a");
        assertThat(row.getArity()).isEqualTo(2);
        assertThat(row.getFieldNames(false)).containsExactly("name", "counts");
        assertThat(row).hasToString("+U{name=a, counts=[1, 2]}");
        assertThatThrownBy(() -> row.getField("nane"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("It has [name, counts].");
    }

    @Test
    void names_have_no_order() {
        Row other = Row.withNames(RowKind.UPDATE_AFTER);
        other.setField("counts", new int[] {1, 2});
        other.setField("name", "a");
        assertThat(other).isEqualTo(named()).hasSameHashCodeAs(named());
        other.setKind(RowKind.DELETE);
        assertThat(other).isNotEqualTo(named());
    }

    @Test
    void rows_are_joined_and_projected() {
        assertThat(Row.join(Row.ofKind(RowKind.DELETE, 1), Row.of(2, 3)))
                .isEqualTo(Row.ofKind(RowKind.DELETE, 1, 2, 3));
        assertThat(Row.project(Row.of("a", "b", "c"), new int[] {2, 0})).isEqualTo(Row.of("c", "a"));
        assertThat(Row.project(named(), new String[] {"name"}).getFieldNames(false))
                .containsExactly("name");
    }

    @Test
    void copies_are_independent() {
        Row row = named();
        Row copy = Row.copy(row);
        copy.setField("name", "b");
        copy.setField("more", 1);
        assertThat(row).isEqualTo(named());
        row.clear();
        assertThat(row.getArity()).isZero();
        assertThat(copy.getArity()).isEqualTo(3);
    }

    @Test
    void rows_of_any_fields_come_back_equal() throws IOException {
        for (Row row : new Row[] {Row.ofKind(RowKind.UPDATE_BEFORE, 1, null, "x"), named(), new Row(0)}) {
            assertThat(roundTrip(ObjectSerializer.INSTANCE, row)).isEqualTo(row);
            assertThat(ObjectSerializer.INSTANCE.copy(row)).isEqualTo(row).isNotSameAs(row);
        }
    }

    @Test
    void rows_of_a_declared_type_leave_their_names_to_it() throws IOException {
        TypeInformation<Row> type = Types.ROW_NAMED(new String[] {"id", "amount"}, Types.STRING, Types.LONG);
        Row read = roundTrip(type.createSerializer(), Row.of("a", 5L));
        assertThat(read.getField("amount")).isEqualTo(5L);
        assertThat(read).hasToString("+I[a, 5]");
        Row byName = Row.withNames();
        byName.setField("amount", null);
        byName.setField("id", "b");
        assertThat(roundTrip(type.createSerializer(), byName).getField(0)).isEqualTo("b");
        assertThatThrownBy(() -> roundTrip(type.createSerializer(), Row.of("a")))
                .hasMessageContaining("has 1 fields, but its type was declared with 2");
    }

    @Test
    void kinds_are_numbered_for_good() {
        for (RowKind kind : RowKind.values()) {
            assertThat(RowKind.fromByteValue(kind.toByteValue())).isSameAs(kind);
        }
        assertThatThrownBy(() -> RowKind.fromByteValue((byte) 4)).hasMessageContaining("from 0 to 3");
    }

    @Test
    void either_side_comes_back_equal() throws IOException {
        Either<String, Long> left = Either.Left("a");
        TypeInformation<Either<String, Long>> type = Types.EITHER(Types.STRING, Types.LONG);
        assertThat(roundTrip(type.createSerializer(), left)).isEqualTo(left);
        assertThat(roundTrip(type.createSerializer(), Either.Right(1L)).right()).isEqualTo(1L);
        assertThatThrownBy(left::right).hasMessageContaining("no right value");
    }

    private static <T> T roundTrip(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(16);
        serializer.serialize(value, target);
        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        T read = serializer.deserialize(source);
        assertThat(source.available()).isZero();
        return read;
    }
}
