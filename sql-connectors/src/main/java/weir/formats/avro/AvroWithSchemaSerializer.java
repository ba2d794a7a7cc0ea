package weir.formats.avro;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;

/**
 * Generic records of whatever schema, which is written with each of them and which they keep: right, and several times as large as
 * those that {@link GenericRecordAvroTypeInfo} declares.
 *
 * <pre>
 *   schema as JSON | length | record
 *   text             varint
 * </pre>
 */
public final class AvroWithSchemaSerializer extends TypeSerializer<IndexedRecord> {
    private static final long serialVersionUID = 1L;

    private static final Map<String, AvroBytes<IndexedRecord>> BY_SCHEMA = new ConcurrentHashMap<>();

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public IndexedRecord copy(IndexedRecord from) {
        return GenericData.get().deepCopy(from.getSchema(), from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(IndexedRecord record, DataOutputView target) throws IOException {
        String schema = record.getSchema().toString();
        target.writeText(schema);
        of(schema).write(record, target);
    }

    @Override
    public IndexedRecord deserialize(DataInputView source) throws IOException {
        return of(source.readText()).read(source);
    }

    private static AvroBytes<IndexedRecord> of(String schemaText) {
        return BY_SCHEMA.computeIfAbsent(schemaText, text -> {
            Schema schema = Models.parse(text);
            return new AvroBytes<>(schema, schema, GenericData.get());
        });
    }
}
