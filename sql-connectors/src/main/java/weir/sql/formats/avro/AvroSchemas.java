package weir.sql.formats.avro;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import weir.base.WeirException;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** The schemas of tables: a nullable column is a union with null, and a nested record has its path as name. */
final class AvroSchemas {
    private static final String NAMESPACE = "org.apache.flink.avro.generated";
    private static final String RECORD = "record";
    private static final int MILLIS = 3;
    private static final int MICROS = 6;

    private AvroSchemas() {}

    /** The schema of a record of these columns. */
    static Schema of(List<Field> columns) {
        return record(
                RECORD,
                columns.stream().map(Field::name).toList(),
                columns.stream().map(Field::type).toList());
    }

    private static Schema record(String name, List<String> names, List<LogicalType> types) {
        List<Schema.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            LogicalType type = types.get(i);
            Schema schema = of(type, name + "_" + names.get(i));
            Object none = type.nullable() ? Schema.Field.NULL_DEFAULT_VALUE : null;
            fields.add(new Schema.Field(names.get(i), schema, null, none));
        }
        return Schema.createRecord(name, null, NAMESPACE, false, fields);
    }

    private static Schema of(LogicalType type, String path) {
        Schema schema = notNull(type, path);
        return type.nullable() ? Schema.createUnion(Schema.create(Schema.Type.NULL), schema) : schema;
    }

    private static Schema notNull(LogicalType type, String path) {
        return switch (type.kind()) {
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH -> Schema.create(Schema.Type.INT);
            case BIGINT, INTERVAL_DAY_TIME -> Schema.create(Schema.Type.LONG);
            case FLOAT -> Schema.create(Schema.Type.FLOAT);
            case DOUBLE -> Schema.create(Schema.Type.DOUBLE);
            case CHAR, VARCHAR -> Schema.create(Schema.Type.STRING);
            case BINARY, VARBINARY -> Schema.create(Schema.Type.BYTES);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            case TIME -> LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT));
            case TIMESTAMP, TIMESTAMP_LTZ -> timestamp(type);
            case DECIMAL ->
                LogicalTypes.decimal(type.precision(), type.scale()).addToSchema(Schema.create(Schema.Type.BYTES));
            case ARRAY -> Schema.createArray(of(type.element(), path));
            case MAP -> Schema.createMap(of(textKeyed(type).value(), path));
            case MULTISET -> {
                textKeyed(type);
                yield Schema.createMap(Schema.create(Schema.Type.INT));
            }
            case ROW -> record(path, type.names(), type.children());
            default -> throw new WeirException("Avro has no values of the type " + type + ".");
        };
    }

    private static Schema timestamp(LogicalType type) {
        Schema schema = Schema.create(Schema.Type.LONG);
        if (type.precision() <= MILLIS) {
            return LogicalTypes.timestampMillis().addToSchema(schema);
        }
        if (type.precision() <= MICROS) {
            return LogicalTypes.timestampMicros().addToSchema(schema);
        }
        throw new WeirException("Avro has no times as fine as " + type + "; at most six digits follow the seconds.");
    }

    private static LogicalType textKeyed(LogicalType type) {
        if (!type.key().kind().isText()) {
            throw new WeirException("Avro has no values of the type " + type + ": the keys of its maps are STRING.");
        }
        return type;
    }

    /** The schema of what is not null. */
    static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }
}
