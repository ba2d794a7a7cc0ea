package weir.api.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.types.TypeHint;
import weir.types.TypeInformation;
import weir.types.Types;

class SchemaTest {
    @Test
    void stringsSurviveTheirCharset() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
            SimpleStringSchema schema = new SimpleStringSchema(charset);
            assertThat(schema.deserialize(schema.serialize("grün"))).isEqualTo("grün");
        }
    }

    @Test
    void theStringEncoderWritesLines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimpleStringEncoder<Object> encoder = new SimpleStringEncoder<>("ISO-8859-1");
        encoder.encode("ü", out);
        encoder.encode(1, out);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("ü\n1\n");
    }

    @Test
    void aSchemaTakesItsTypeFromItsOwnClass() {
        assertThat(new Numbers().getProducedType()).isEqualTo(TypeInformation.of(new TypeHint<List<Long>>() {}));
    }

    @Test
    void aSchemaThatNamesNoTypeIsRefused() {
        assertThatThrownBy(Unnamed::new).hasMessageContaining("does not name the type of its records");
    }

    @Test
    void aMessageMayHoldNoRecord() throws IOException {
        Numbers schema = new Numbers();
        assertThat(schema.deserialize(new byte[0])).isNull();
        assertThat(schema.isEndOfStream(List.of())).isFalse();
        assertThat(new SimpleStringSchema().getProducedType()).isEqualTo(Types.STRING);
    }

    private static final class Numbers extends AbstractDeserializationSchema<List<Long>> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Long> deserialize(byte[] message) {
            return message.length == 0 ? null : List.of((long) message.length);
        }
    }

    private static final class Unnamed<T> extends AbstractDeserializationSchema<T> {
        private static final long serialVersionUID = 1L;

        @Override
        public T deserialize(byte[] message) {
            return null;
        }
    }
}
