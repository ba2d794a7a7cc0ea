package weir.sql.formats.json;

import java.util.List;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.DoubleColumn;
import weir.batch.IntColumn;
import weir.batch.LongColumn;
import weir.sql.table.Field;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordEncoder;
import weir.sql.types.LogicalType;

/** Writes a row as an object. */
final class JsonEncoder implements RecordEncoder {
    private final JsonSettings settings;
    private final JsonWriter writer;
    private final String[] names;
    private final LogicalType[] types;

    JsonEncoder(List<Field> fields, JsonSettings settings) {
        this.settings = settings;
        writer = new JsonWriter(settings);
        names = fields.stream()
                .map(field -> JsonWriter.quoted(field.name()) + ":")
                .toArray(String[]::new);
        types = fields.stream().map(Field::type).toArray(LogicalType[]::new);
        for (LogicalType type : types) {
            JsonWriter.check(type);
        }
    }

    @Override
    public void encode(Batch batch, int row, RecordBuffer out) {
        char before = '{';
        for (int field = 0; field < types.length; field++) {
            Column column = batch.column(field);
            boolean isNull = column.isNull(row);
            if (isNull && settings.omitNulls()) {
                continue;
            }
            out.append(before);
            before = ',';
            out.append(names[field]);
            try {
                if (isNull) {
                    out.append("null");
                } else {
                    write(column, row, types[field], out);
                }
            } catch (WeirException e) {
                throw new WeirException("Field " + names[field] + " " + e.getMessage(), e);
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void write(Column column, int row, LogicalType type, RecordBuffer out) {
        switch (type.kind()) {
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH -> out.append((long) ((IntColumn) column).getInt(row));
            case BIGINT, INTERVAL_DAY_TIME -> out.append(((LongColumn) column).getLong(row));
            case DOUBLE -> JsonWriter.writeDouble(((DoubleColumn) column).getDouble(row), out);
            case CHAR, VARCHAR -> {
                BytesColumn texts = (BytesColumn) column;
                JsonWriter.writeText(texts.bytes(), texts.start(row), texts.end(row), out);
            }
            case TIMESTAMP, TIMESTAMP_LTZ -> writer.writeTimestamp(((LongColumn) column).getLong(row), type, out);
            default -> writer.write(column.get(row), type, out);
        }
    }
}
