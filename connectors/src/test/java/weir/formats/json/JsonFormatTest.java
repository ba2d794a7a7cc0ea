package weir.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.base.WeirException;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.connectors.file.Path;
import weir.connectors.file.source.FileSource;
import weir.connectors.file.source.MalformedPolicy;

class JsonFormatTest {
    private final MemoryDisk disk = new MemoryDisk();

    record Order(long id, Instant time, List<String> items) {}

    public static final class Person {
        private String name;

        public String name() {
            return name;
        }
    }

    @Test
    void linesBecomeRecords() throws Exception {
        disk.put(
                "/in.json",
                "{\"id\": 7, \"time\": \"2026-11-21T07:00:00Z\", \"items\": [\"a\"], \"unknown\": {}}\n\n{\"id\": 8}\n");
        assertThat(read(JsonLinesFormat.forPojo(Order.class)))
                .containsExactly(
                        new Order(7, Instant.parse("2026-11-21T07:00:00Z"), List.of("a")), new Order(8, null, null));
    }

    @Test
    void linesBecomeObjectsWhoseFieldsMayBePrivate() throws Exception {
        disk.put("/in.json", "{\"name\":\"Ann\"}");
        assertThat(read(JsonLinesFormat.forPojo(Person.class)))
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Ann"));
    }

    @Test
    void linesBecomeMaps() throws Exception {
        disk.put("/in.json", "{\"a\":1,\"b\":[true,null]}\r\n");
        assertThat(read(JsonLinesFormat.forMap()))
                .singleElement()
                .satisfies(map -> assertThat(map.toString()).isEqualTo("{a=1, b=[true, null]}"));
    }

    @Test
    void linesBecomeTrees() throws Exception {
        disk.put("/in.json", "[1,2]\n");
        List<JsonNode> trees = read(JsonLinesFormat.forTree());
        assertThat(trees.get(0).get(1).asInt()).isEqualTo(2);
    }

    @Test
    void brokenJsonFailsWithFileLineAndColumn() {
        disk.put("/in.json", "{\"id\":1}\n{\"id\":1}\n{\"id\": }\n");
        assertThatThrownBy(() -> read(JsonLinesFormat.forPojo(Order.class)))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.json, line 3: column 8: Unexpected character ('}'")
                .hasMessageContaining("The record reads: {\"id\": }");
    }

    @Test
    void aValueOfTheWrongTypeIsMalformed() {
        disk.put("/in.json", "{\"id\":\"seven\"}\n");
        assertThatThrownBy(() -> read(JsonLinesFormat.forPojo(Order.class)))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.json, line 1: column 7: Cannot deserialize value of type `long`");
    }

    @Test
    void whatFollowsTheValueIsMalformed() {
        disk.put("/in.json", "{\"id\":1} {\"id\":2}\n");
        assertThatThrownBy(() -> read(JsonLinesFormat.forPojo(Order.class))).hasMessageContaining("line 1: column");
    }

    @Test
    void theValueNullIsMalformed() {
        disk.put("/in.json", "null\n");
        assertThatThrownBy(() -> read(JsonLinesFormat.forPojo(Order.class)))
                .hasMessageContaining("line 1: the line is the JSON value null, which is no record.");
    }

    @Test
    void theLineIsRightInALaterPartOfTheFileToo() {
        disk.put("/in.json", "{\"id\":1}\n".repeat(500) + "{oops\n");
        var source = FileSource.forRecordStreamFormat(JsonLinesFormat.forMap(), new Path("/in.json"))
                .setSplitSize(100)
                .build();
        assertThatThrownBy(() -> SourceRun.start(source, disk, 3).toEnd())
                .hasMessageContaining("File /in.json, line 501: column 2");
    }

    @Test
    void malformedLinesCanBeSkippedAndAreCounted() throws Exception {
        disk.put("/in.json", "{\"id\":1}\n{oops\n{\"id\":2}\n");
        var source = FileSource.forRecordStreamFormat(JsonLinesFormat.forMap(), new Path("/in.json"))
                .setMalformedPolicy(MalformedPolicy.SKIP)
                .build();
        var run = SourceRun.start(source, disk, 1).toEnd();
        assertThat(run.records()).containsExactly(Map.of("id", 1), Map.of("id", 2));
        assertThat(run.metrics.count("numRecordsInErrors")).isEqualTo(1);
    }

    @Test
    void messagesGoThereAndBack() throws Exception {
        Order order = new Order(7, Instant.EPOCH, List.of("x"));
        byte[] message = new JsonSerializationSchema<Order>().serialize(order);
        assertThat(new String(message, StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":7,\"time\":\"1970-01-01T00:00:00Z\",\"items\":[\"x\"]}");
        assertThat(new JsonDeserializationSchema<>(Order.class).deserialize(message))
                .isEqualTo(order);
    }

    @Test
    void aBrokenMessageIsOneClearSentence() {
        var schema = new JsonDeserializationSchema<>(Order.class);
        assertThatThrownBy(() -> schema.deserialize("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("A message is not the JSON of a Order: column 2:")
                .hasMessageEndingWith("The message reads: {");
    }

    @Test
    void filesAreWrittenAsLines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonEncoder<Object> encoder = new JsonEncoder<>();
        encoder.encode(Map.of("a", 1), out);
        encoder.encode(List.of(2), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}\n[2]\n");
    }

    private <T> List<T> read(JsonLinesFormat<T> format) throws Exception {
        return SourceRun.readAll(
                FileSource.forRecordStreamFormat(format, new Path("/in.json")).build(), disk);
    }
}
