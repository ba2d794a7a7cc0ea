package weir.sql.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.sql.TestTable;
import weir.sql.table.TableSink;
import weir.sql.types.LogicalType;

/** Every task gets a copy of its source or sink, so both must be able to be copied. */
class SerializationTest {
    static Stream<TestTable> readable() {
        return Stream.concat(
                files(),
                Stream.of(
                        TestTable.of("datagen").column("id", LogicalType.INT),
                        TestTable.of("nexmark").with("table", "auction").column("id", LogicalType.BIGINT),
                        TestTable.of("host-metrics").column("threads", LogicalType.INT)));
    }

    static Stream<TestTable> writable() {
        return Stream.concat(
                files(),
                Stream.of(
                        TestTable.of("print").column("id", LogicalType.INT),
                        TestTable.of("blackhole").column("id", LogicalType.INT)));
    }

    private static Stream<TestTable> files() {
        return Stream.of("json", "csv", "raw", "avro")
                .map(format -> TestTable.of("filesystem")
                        .with("path", "/t")
                        .with("format", format)
                        .column("id", LogicalType.INT)
                        .column("p", LogicalType.STRING)
                        .partitionedBy("p"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aSourceCanBeCopied(TestTable table) throws IOException {
        assertThat(bytes(table.source().read(table.all()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aSinkAndItsEncodingCanBeCopied(TestTable table) throws IOException {
        TableSink<?> sink = table.sink();
        assertThat(bytes(sink.sink())).isNotEmpty();
        assertThat(bytes(sink.encoding())).isNotEmpty();
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
