package weir.formats.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * Writes records in Avro's binary form, and reads those of another schema too; from any thread.
 *
 * <pre>
 *   length | record
 *   varint
 * </pre>
 */
final class AvroBytes<T extends IndexedRecord> {
    private final Schema schema;
    private final GenericData model;
    private final ThreadLocal<DatumReader<T>> readers;

    /** Reads what was written with the schema {@code before} as records of {@code now}. */
    AvroBytes(Schema before, Schema now, GenericData model) {
        this.schema = now;
        this.model = model;
        this.readers = ThreadLocal.withInitial(() -> reader(before));
    }

    @SuppressWarnings("unchecked") // the model makes records of the schema's class
    private DatumReader<T> reader(Schema before) {
        return (DatumReader<T>) model.createDatumReader(before, schema);
    }

    Schema schema() {
        return schema;
    }

    GenericData model() {
        return model;
    }

    T copy(T record) {
        return model.deepCopy(schema, record);
    }

    @SuppressWarnings("unchecked")
    void write(T record, DataOutputView target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            model.createDatumWriter(schema).write(record, encoder);
        } catch (AvroRuntimeException | ClassCastException e) {
            throw new IOException(
                    "A record of " + schema.getFullName() + " cannot be written in Avro's form: " + e.getMessage(), e);
        }
        target.writeVarInt(bytes.size());
        target.write(bytes.toByteArray());
    }

    T read(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readVarInt()];
        source.readFully(bytes);
        try {
            return readers.get().read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (AvroRuntimeException e) {
            throw new IOException(
                    "The data of a record of " + schema.getFullName() + " is damaged: " + e.getMessage(), e);
        }
    }
}
