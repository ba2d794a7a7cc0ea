package weir.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.table.Field;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordEncoder;
import weir.sql.table.RecordException;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormats;
import weir.types.Row;

/** Reads and writes single records in the format of a table. */
public final class TestRecords {
    private static final TableFormats FORMATS = new TableFormats(TestRecords.class.getClassLoader());

    private TestRecords() {}

    /** The rows of these records, with all columns. */
    public static List<Row> decode(TestTable table, String... records) throws RecordException {
        int count = table.definition().columns().size();
        return decode(table, IntStream.range(0, count).toArray(), records);
    }

    public static List<Row> decode(TestTable table, int[] wanted, String... records) throws RecordException {
        TableDefinition definition = table.definition();
        RecordDecoder decoder = FORMATS.of(definition)
                .decoder(definition, definition.columns(), wanted)
                .create();
        BatchBuilder rows = new BatchBuilder(IntStream.of(wanted)
                .mapToObj(i -> definition.columns().get(i).type().layout())
                .toList());
        for (String record : records) {
            byte[] bytes = ("<" + record + ">").getBytes(StandardCharsets.UTF_8);
            decoder.decode(bytes, 1, bytes.length - 1, rows);
        }
        return TestTable.rows(List.of(rows.build()));
    }

    /** The records of these rows. */
    public static List<String> encode(TestTable table, Row... rows) {
        TableDefinition definition = table.definition();
        RecordEncoder encoder =
                FORMATS.of(definition).encoder(definition, definition.columns()).create();
        Batch batch = batch(definition.columns(), rows);
        List<String> records = new ArrayList<>();
        RecordBuffer out = new RecordBuffer();
        for (int row = 0; row < batch.size(); row++) {
            out.cutTo(0);
            encoder.encode(batch, row, out);
            records.add(new String(out.bytes(), 0, out.size(), StandardCharsets.UTF_8));
        }
        return records;
    }

    public static Batch batch(List<Field> columns, Row... rows) {
        BatchBuilder builder = new BatchBuilder(
                columns.stream().map(field -> field.type().layout()).toList());
        for (Row row : rows) {
            for (int column = 0; column < columns.size(); column++) {
                builder.column(column).append(row.getField(column));
            }
            builder.endRow(Batch.NO_TIME, row.getKind().toByteValue());
        }
        return builder.build();
    }
}
