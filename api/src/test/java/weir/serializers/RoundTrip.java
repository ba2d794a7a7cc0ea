package weir.serializers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes values and reads them again, through arrays and through streams, and checks that both take the same bytes. */
final class RoundTrip {
    private RoundTrip() {}

    static <T> T of(TypeSerializer<T> serializer, T value) {
        try {
            byte[] bytes = bytes(serializer, value);
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            serializer.serialize(value, new DataOutputViewStreamWrapper(stream));
            assertThat(stream.toByteArray()).as("bytes through a stream").isEqualTo(bytes);
            DataInputDeserializer source = new DataInputDeserializer(bytes);
            T read = serializer.deserialize(source);
            assertThat(source.available()).as("bytes left over").isZero();
            serializer.deserialize(new DataInputViewStreamWrapper(new ByteArrayInputStream(bytes)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(8);
        serializer.serialize(value, target);
        return target.getCopyOfBuffer();
    }
}
