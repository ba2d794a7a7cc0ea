package weir.sql.formats.avro;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.table.ContainerFormat;
import weir.sql.table.Field;
import weir.sql.table.RecordException;

/**
 * Object container files.
 *
 * @param codec the compression of files that are written
 */
record AvroFiles(String codec) implements ContainerFormat {
    @Override
    public Input.Opener input(List<Field> columns, int[] wanted) {
        List<Field> fields = Arrays.stream(wanted).mapToObj(columns::get).toList();
        AvroSchemas.of(fields);
        return in -> Reading.of(in, AvroRows.of(fields));
    }

    @Override
    public Output.Opener output(List<Field> columns) {
        List<Field> fields = List.copyOf(columns);
        AvroSchemas.of(fields);
        String compression = codec;
        return out -> Writing.to(out, AvroRows.of(fields), compression);
    }

    private record Reading(DataFileStream<GenericRecord> file, Schema written, AvroRows fields) implements Input {
        static Reading of(InputStream in, AvroRows fields) throws IOException {
            GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(null, fields.schema());
            try {
                DataFileStream<GenericRecord> file = new DataFileStream<>(in, reader);
                return new Reading(file, reader.getSchema(), fields);
            } catch (AvroRuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public boolean next(BatchBuilder rows) throws IOException, RecordException {
            try {
                if (!file.hasNext()) {
                    return false;
                }
                fields.append(file.next(), written, rows);
                return true;
            } catch (AvroRuntimeException | ArithmeticException e) {
                rows.undoRow();
                throw new RecordException(e.getMessage());
            }
        }

        @Override
        public void skip(long count) {
            for (long i = 0; i < count && file.hasNext(); i++) {
                file.next();
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record Writing(DataFileWriter<GenericRecord> file, AvroRows fields) implements Output {
        static Writing to(OutputStream out, AvroRows fields, String codec) throws IOException {
            DataFileWriter<GenericRecord> file = new DataFileWriter<>(new GenericDatumWriter<>(fields.schema()));
            file.setCodec(CodecFactory.fromString(codec));
            return new Writing(file.create(fields.schema(), out), fields);
        }

        @Override
        public void write(Batch batch, int row) throws IOException {
            file.append(fields.record(batch, row));
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }

        @Override
        public void finish() throws IOException {
            file.flush();
        }
    }
}
