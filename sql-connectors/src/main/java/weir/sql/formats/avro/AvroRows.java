package weir.sql.formats.avro;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.table.Field;

/** Moves rows between batches and records. */
record AvroRows(List<Field> fields, Schema schema) {
    static AvroRows of(List<Field> fields) {
        return new AvroRows(fields, AvroSchemas.of(fields));
    }

    /** {@code written} is the schema of the record's origin, of which these fields are perhaps only some. */
    void append(GenericRecord record, Schema written, BatchBuilder rows) {
        for (int i = 0; i < fields.size(); i++) {
            Schema.Field origin = written.getField(fields.get(i).name());
            Schema type = origin == null ? schema.getFields().get(i).schema() : origin.schema();
            rows.column(i)
                    .append(AvroValues.toTable(record.get(i), fields.get(i).type(), type));
        }
        rows.endRow();
    }

    GenericRecord record(Batch batch, int row) {
        GenericData.Record record = new GenericData.Record(schema);
        for (int i = 0; i < fields.size(); i++) {
            Object value = batch.column(i).get(row);
            Field field = fields.get(i);
            if (value == null && !field.type().nullable()) {
                throw new WeirException("Field '" + field.name() + "' is NULL, but the column is NOT NULL.");
            }
            record.put(
                    i,
                    AvroValues.toAvro(
                            value, field.type(), schema.getFields().get(i).schema()));
        }
        return record;
    }
}
