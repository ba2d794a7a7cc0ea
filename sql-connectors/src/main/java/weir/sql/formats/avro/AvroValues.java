package weir.sql.formats.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import weir.sql.formats.text.NumberText;
import weir.sql.types.HashOrder;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Turns values of tables into those of Avro's generic records, and back. */
final class AvroValues {
    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private AvroValues() {}

    /** {@code written} is the schema that the value was written with, which says how fine times are. */
    static Object toTable(Object value, LogicalType type, Schema written) {
        if (value == null) {
            return null;
        }
        Schema schema = AvroSchemas.withoutNull(written);
        return switch (type.kind()) {
            case CHAR, VARCHAR -> value.toString();
            case FLOAT -> (double) (float) value;
            case BINARY, VARBINARY -> bytes((ByteBuffer) value);
            case DECIMAL -> decimal((ByteBuffer) value, type, schema);
            case TIME -> time(value, schema);
            case TIMESTAMP, TIMESTAMP_LTZ -> ticks((long) value, type, schema);
            case ARRAY -> {
                List<Object> elements = new ArrayList<>();
                for (Object element : (Iterable<?>) value) {
                    elements.add(toTable(element, type.element(), schema.getElementType()));
                }
                yield elements;
            }
            case MAP -> map((Map<?, ?>) value, type.value(), schema.getValueType());
            case MULTISET -> map((Map<?, ?>) value, LogicalType.INT, schema.getValueType());
            case ROW -> row((IndexedRecord) value, type, schema);
            default -> value;
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static BigDecimal decimal(ByteBuffer buffer, LogicalType type, Schema schema) {
        int scale = schema.getLogicalType() instanceof LogicalTypes.Decimal decimal ? decimal.getScale() : type.scale();
        return NumberText.toDecimal(new BigDecimal(new BigInteger(bytes(buffer)), scale).toString(), type);
    }

    private static int time(Object value, Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.TimeMicros
                ? (int) ((long) value / MICROS_PER_MILLI)
                : (int) value;
    }

    private static long ticks(long value, LogicalType type, Schema schema) {
        var written = schema.getLogicalType();
        boolean micros =
                written instanceof LogicalTypes.TimestampMicros || written instanceof LogicalTypes.LocalTimestampMicros;
        long inMicros = micros ? value : Math.multiplyExact(value, MICROS_PER_MILLI);
        long perSecond = type.ticksPerSecond();
        return perSecond >= MICROS_PER_SECOND
                ? Math.multiplyExact(inMicros, perSecond / MICROS_PER_SECOND)
                : Math.floorDiv(inMicros, MICROS_PER_SECOND / perSecond);
    }

    private static Map<Object, Object> map(Map<?, ?> entries, LogicalType value, Schema written) {
        Map<Object, Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> map.put(key.toString(), toTable(entry, value, written)));
        return HashOrder.of(map);
    }

    private static Row row(IndexedRecord record, LogicalType type, Schema written) {
        Row row = Row.withPositions(type.children().size());
        for (int i = 0; i < type.children().size(); i++) {
            Schema.Field field = written.getField(type.names().get(i));
            Schema schema =
                    field == null ? record.getSchema().getFields().get(i).schema() : field.schema();
            row.setField(i, toTable(record.get(i), type.children().get(i), schema));
        }
        return row;
    }

    static Object toAvro(Object value, LogicalType type, Schema schema) {
        if (value == null) {
            return null;
        }
        Schema own = AvroSchemas.withoutNull(schema);
        return switch (type.kind()) {
            case FLOAT -> (float) (double) value;
            case BINARY, VARBINARY -> ByteBuffer.wrap((byte[]) value);
            case DECIMAL -> ByteBuffer.wrap(((BigDecimal) value).unscaledValue().toByteArray());
            case ARRAY -> {
                List<Object> elements = new ArrayList<>();
                for (Object element : (List<?>) value) {
                    elements.add(toAvro(element, type.element(), own.getElementType()));
                }
                yield elements;
            }
            case MAP -> avroMap((Map<?, ?>) value, type.value(), own.getValueType());
            case MULTISET -> avroMap((Map<?, ?>) value, LogicalType.INT, own.getValueType());
            case ROW -> {
                Row row = (Row) value;
                GenericData.Record record = new GenericData.Record(own);
                for (int i = 0; i < type.children().size(); i++) {
                    Schema field = own.getFields().get(i).schema();
                    record.put(i, toAvro(row.getField(i), type.children().get(i), field));
                }
                yield record;
            }
            default -> value;
        };
    }

    private static Map<Object, Object> avroMap(Map<?, ?> entries, LogicalType type, Schema schema) {
        Map<Object, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(key, toAvro(value, type, schema)));
        return map;
    }
}
