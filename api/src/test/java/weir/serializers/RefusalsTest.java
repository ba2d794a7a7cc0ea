package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;
import weir.serializers.Samples.Level;
import weir.serializers.Samples.Money;

/** What cannot be written or read is said in a sentence that names the place and a way out. */
class RefusalsTest {
    static class Connection {
        Socket socket;
    }

    record Session(String id, Connection connection) {}

    class Inner {}

    @Test
    void a_class_that_cannot_be_written_is_named_with_its_field() {
        assertThatThrownBy(() -> Serializers.forClass(Session.class))
                .isInstanceOf(UnserializableTypeException.class)
                .hasMessage("Values of class java.net.Socket, in field Session.connection.socket, cannot be stored in"
                        + " state or sent between processes: it means nothing outside its process (java.lang.AutoCloseable)."
                        + " Keep the data to make it from, or mark the field transient and make it in open().");
        assertThatThrownBy(() -> Serializers.forClass(Thread.class)).hasMessageContaining("(java.lang.Thread)");
        assertThatThrownBy(() -> Serializers.forClass(Inner.class)).hasMessageContaining("Make it static.");
        assertThatThrownBy(() -> Serializers.forClass(java.util.Timer.class))
                .hasMessageContaining("belongs to the Java library");
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
    void damaged_data_fails_and_takes_no_memory() {
        DataOutputSerializer damaged = new DataOutputSerializer(8);
        damaged.writeVarInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> read(byte[].class, damaged.getCopyOfBuffer()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(Object.class, new byte[] {120})).hasMessageContaining("class of number 120");
        assertThatThrownBy(() -> read(Object.class, new byte[] {1})).hasMessageContaining("without expecting one");
        assertThatThrownBy(() -> read(List.class, new byte[] {120})).hasMessageContaining("collection of kind 120");
        assertThatThrownBy(() -> read(Level.class, new byte[] {2})).hasMessageContaining("only 2 constants");
        assertThatThrownBy(() -> read(Samples.Event.class, new byte[] {4})).hasMessageContaining("only 3 classes");
    }

    private static Object read(Class<?> type, byte[] bytes) throws IOException {
        return Serializers.forClass(type).deserialize(new DataInputDeserializer(bytes));
    }

    @Test
    void a_class_that_is_gone_is_named() {
        DataOutputSerializer target = new DataOutputSerializer(64);
        target.writeByte(ObjectSerializer.NAMED);
        assertThatThrownBy(() -> {
                    target.writeText("com.example.Gone");
                    target.writeInt(0);
                    read(Object.class, target.getCopyOfBuffer());
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("com.example.Gone, which is not among the job's classes");
    }

    @Test
    void a_class_that_changed_since_is_refused_where_no_schema_was_kept() throws IOException {
        byte[] bytes = RoundTrip.bytes(ObjectSerializer.INSTANCE, new Money(1, "EUR"));
        int hash = 1 + 1 + Money.class.getName().length();
        bytes[hash] ^= 1;
        assertThatThrownBy(() -> read(Object.class, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("before its fields changed");
    }
}
