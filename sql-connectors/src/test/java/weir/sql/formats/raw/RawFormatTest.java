package weir.sql.formats.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.batch.BatchBuilder;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordException;
import weir.sql.table.TableDefinition;
import weir.sql.types.LogicalType;
import weir.types.Row;

class RawFormatTest {
    private static TestTable raw(LogicalType type) {
        return TestTable.of("filesystem").with("format", "raw").column("v", type);
    }

    private static byte[] encode(TestTable table, Object value) {
        TableDefinition definition = table.definition();
        RecordBuffer out = new RecordBuffer();
        new RawFormat()
                .encoder(definition, definition.columns())
                .create()
                .encode(TestRecords.batch(definition.columns(), Row.of(value)), 0, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    private static Object decode(TestTable table, byte[] bytes) throws RecordException {
        TableDefinition definition = table.definition();
        BatchBuilder rows = new BatchBuilder(definition.columns().get(0).type().layout());
        new RawFormat()
                .decoder(definition, definition.columns(), new int[] {0})
                .create()
                .decode(bytes, 0, bytes.length, rows);
        return rows.build().column(0).get(0);
    }

    @Test
    void aRecordIsTheTextOfTheOnlyColumn() throws RecordException {
        assertThat(TestRecords.decode(raw(LogicalType.STRING), "a line, whatever", "", "é"))
                .containsExactly(Row.of("a line, whatever"), Row.of(""), Row.of("é"));
        assertThat(TestRecords.encode(raw(LogicalType.STRING), Row.of("é"))).containsExactly("é");
        assertThat(decode(raw(LogicalType.STRING).with("raw.charset", "ISO-8859-1"), new byte[] {(byte) 0xE9}))
                .isEqualTo("é");
    }

    @Test
    void numbersAreTheirBytesInTheOrderAskedFor() throws RecordException {
        assertThat(encode(raw(LogicalType.INT), 258)).containsExactly(0, 0, 1, 2);
        assertThat(encode(raw(LogicalType.INT).with("raw.endianness", "little-endian"), 258))
                .containsExactly(2, 1, 0, 0);
        for (Object value : List.of(Long.MIN_VALUE, 1.5)) {
            TestTable table = raw(value instanceof Long ? LogicalType.BIGINT : LogicalType.DOUBLE);
            assertThat(decode(table, encode(table, value))).isEqualTo(value);
        }
        assertThat(decode(raw(LogicalType.SMALLINT), new byte[] {(byte) 0xFF, (byte) 0xFE}))
                .isEqualTo(-2);
        assertThat(decode(raw(LogicalType.BOOLEAN), new byte[] {1})).isEqualTo(true);
    }

    @Test
    void aRecordOfAnotherSizeIsTold() {
        assertThatThrownBy(() -> decode(raw(LogicalType.INT), "abc".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("field 'v': the record has 3 bytes, and INT has 4.");
    }

    @Test
    void whatCannotBeRawIsToldBeforeTheJobStarts() {
        assertThatThrownBy(() -> TestRecords.decode(raw(LogicalType.STRING).column("w", LogicalType.INT)))
                .hasMessageContaining("has 2 columns, but the format 'raw' makes each record the value of one");
        assertThatThrownBy(() -> TestRecords.decode(raw(LogicalType.DATE)))
                .hasMessageContaining("has no bytes for `v` DATE");
        assertThatThrownBy(() -> TestRecords.decode(raw(LogicalType.STRING).with("raw.charset", "UTF-9")))
                .hasMessageContaining("names no charset that Java knows: 'UTF-9'");
        assertThatThrownBy(() -> encode(raw(LogicalType.STRING), null)).hasMessageContaining("WHERE v IS NOT NULL");
    }
}
