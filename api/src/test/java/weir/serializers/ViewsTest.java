package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private final DataOutputSerializer target = new DataOutputSerializer(1);

    private DataInputDeserializer written() {
        return new DataInputDeserializer(target.getSharedBuffer(), 0, target.length());
    }

    @Test
    void bytes_are_those_of_the_java_library() throws IOException {
        target.writeLong(Long.MIN_VALUE + 5);
        target.writeInt(-7);
        target.writeShort(-300);
        target.writeChar('ß');
        target.writeDouble(2.5);
        target.writeFloat(-1.5f);
        target.writeBoolean(true);
        target.writeUTF("Grüße");
        DataInputStream source = new DataInputStream(new ByteArrayInputStream(target.getCopyOfBuffer()));
        assertThat(source.readLong()).isEqualTo(Long.MIN_VALUE + 5);
        assertThat(source.readInt()).isEqualTo(-7);
        assertThat(source.readShort()).isEqualTo((short) -300);
        assertThat(source.readChar()).isEqualTo('ß');
        assertThat(source.readDouble()).isEqualTo(2.5);
        assertThat(source.readFloat()).isEqualTo(-1.5f);
        assertThat(source.readBoolean()).isTrue();
        assertThat(source.readUTF()).isEqualTo("Grüße");
        assertThat(source.read()).isEqualTo(-1);
    }

    @Test
    void lengths_take_as_many_bytes_as_they_need() throws IOException {
        int[] values = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        for (int value : values) {
            target.writeVarInt(value);
        }
        assertThat(target.length()).isEqualTo(1 + 1 + 1 + 2 + 2 + 3 + 5 + 5 + 5);
        DataInputDeserializer source = written();
        for (int value : values) {
            assertThat(source.readVarInt()).isEqualTo(value);
        }
    }

    @Test
    void skipped_bytes_can_be_filled_later() throws IOException {
        target.skipBytesToWrite(4);
        target.writeByte(9);
        int end = target.length();
        target.setPosition(0);
        target.writeInt(42);
        target.setPosition(end);
        DataInputDeserializer source = written();
        assertThat(source.readInt()).isEqualTo(42);
        assertThat(source.readByte()).isEqualTo((byte) 9);
        assertThat(source.available()).isZero();
    }

    @Test
    void reading_past_the_end_fails_and_moves_nothing() throws IOException {
        target.writeInt(1);
        DataInputDeserializer source = written();
        assertThatThrownBy(source::readLong).isInstanceOf(EOFException.class).hasMessageContaining("4 more bytes");
        assertThatThrownBy(() -> source.skipBytesToRead(5)).isInstanceOf(EOFException.class);
        assertThat(source.skipBytes(100)).isEqualTo(4);
    }

    @Test
    void lines_end_at_either_line_end() throws IOException {
        target.writeBytes("a\r\nb\n\nc");
        DataInputDeserializer source = written();
        assertThat(source.readLine()).isEqualTo("a");
        assertThat(source.readLine()).isEqualTo("b");
        assertThat(source.readLine()).isEmpty();
        assertThat(source.readLine()).isEqualTo("c");
        assertThat(source.readLine()).isNull();
    }

    @Test
    void a_length_of_more_than_five_bytes_is_damage() {
        for (int i = 0; i < 6; i++) {
            target.writeByte(0xFF);
        }
        assertThatThrownBy(written()::readVarInt)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }
}
