package weir.sql.formats.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import weir.sql.table.ContainerFormat;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordEncoder;
import weir.sql.table.RecordException;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;

/** The format {@code avro}. */
public final class AvroFormat implements TableFormat {
    private static final List<String> CODECS = List.of("null", "deflate");
    private static final TableOption CODEC = TableOption.optional(
            "avro.codec",
            "one of " + String.join(", ", CODECS),
            "deflate",
            "How the blocks of files are compressed that are written.");

    @Override
    public String identifier() {
        return "avro";
    }

    @Override
    public List<TableOption> options() {
        return List.of(CODEC);
    }

    @Override
    public ContainerFormat containers(TableDefinition table) {
        return new AvroFiles(new TableOptions(table).oneOf(CODEC, CODECS));
    }

    /** Records that were written with the schema of all columns. */
    @Override
    public RecordDecoder.Factory decoder(TableDefinition table, List<Field> columns, int[] wanted) {
        List<Field> all = List.copyOf(columns);
        List<Field> fields = Arrays.stream(wanted).mapToObj(columns::get).toList();
        AvroSchemas.of(all);
        return () -> decoder(AvroSchemas.of(all), AvroRows.of(fields));
    }

    private static RecordDecoder decoder(Schema written, AvroRows fields) {
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(written, fields.schema());
        return (bytes, start, end, rows) -> {
            try {
                var in = DecoderFactory.get().binaryDecoder(bytes, start, end - start, null);
                fields.append(reader.read(null, in), written, rows);
            } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
                rows.undoRow();
                throw new RecordException("this is no Avro record of the table's schema: " + e.getMessage());
            }
        };
    }

    @Override
    public RecordEncoder.Factory encoder(TableDefinition table, List<Field> columns) {
        List<Field> fields = List.copyOf(columns);
        AvroSchemas.of(fields);
        return () -> encoder(AvroRows.of(fields));
    }

    private static RecordEncoder encoder(AvroRows fields) {
        GenericDatumWriter<GenericRecord> writer = new GenericDatumWriter<>(fields.schema());
        return (batch, row, out) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            try {
                writer.write(fields.record(batch, row), encoder);
                encoder.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("An Avro record cannot be written to memory.", e);
            }
            out.append(bytes.toByteArray(), 0, bytes.size());
        };
    }
}
