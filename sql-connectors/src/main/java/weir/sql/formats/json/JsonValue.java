package weir.sql.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.table.RecordException;
import weir.sql.types.HashOrder;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Makes an object of the value at a cursor, which is not null, for what lies inside of rows, arrays and maps. */
@FunctionalInterface
interface JsonValue {
    Object read(JsonCursor in) throws RecordException;

    /** What reads values of this type. */
    static JsonValue of(LogicalType type, JsonSettings settings) {
        return switch (type.kind()) {
            case BOOLEAN -> in -> JsonScalars.readBoolean(in, type);
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH -> in -> (int) JsonScalars.readWhole(in, type);
            case BIGINT, INTERVAL_DAY_TIME -> in -> JsonScalars.readWhole(in, type);
            case FLOAT -> in -> JsonScalars.readFloat(in, type);
            case DOUBLE -> in -> JsonScalars.readDouble(in, type);
            case DECIMAL -> in -> JsonScalars.readDecimal(in, type);
            case CHAR, VARCHAR -> JsonValue::readString;
            case BINARY, VARBINARY -> in -> JsonScalars.readBytes(in, type);
            case DATE -> in -> JsonScalars.readDate(in, type);
            case TIME -> in -> JsonScalars.readTime(in, type);
            case TIMESTAMP, TIMESTAMP_LTZ -> in -> JsonScalars.readTimestamp(in, type, settings.dateTimeSeparator());
            case ROW -> new RowValue(type, settings);
            case ARRAY -> array(type, settings);
            case MAP, MULTISET -> map(type, settings);
            default -> throw new WeirException("JSON has no values of the type " + type + ".");
        };
    }

    /** The same, but null where the value is null, or where it is bad and such values are to be ignored. */
    static JsonValue nullable(LogicalType type, JsonSettings settings) {
        JsonValue value = of(type, settings);
        return in -> {
            if (isNull(in)) {
                return null;
            }
            int start = in.position();
            try {
                return value.read(in);
            } catch (RecordException e) {
                if (!settings.ignoreParseErrors()) {
                    throw e;
                }
                in.moveTo(start);
                in.skipValue();
                return null;
            }
        };
    }

    /** Steps over null if that is the value. */
    static boolean isNull(JsonCursor in) throws RecordException {
        boolean isNull = in.peek() == 'n';
        if (isNull) {
            in.skipValue();
        }
        return isNull;
    }

    private static String readString(JsonCursor in) throws RecordException {
        byte first = in.peek();
        if (first == '{' || first == '[') {
            return JsonColumn.Text.tree(in);
        }
        JsonScalars.readText(in, LogicalType.STRING);
        return in.textString();
    }

    private static JsonValue array(LogicalType type, JsonSettings settings) {
        JsonValue element = nullable(type.element(), settings);
        return in -> {
            if (in.peek() != '[') {
                throw new RecordException("no array stands where the table has " + type);
            }
            in.require('[');
            List<Object> elements = new ArrayList<>();
            if (!in.take(']')) {
                do {
                    elements.add(element.read(in));
                } while (in.take(','));
                in.require(']');
            }
            return elements;
        };
    }

    private static JsonValue map(LogicalType type, JsonSettings settings) {
        requireTextKeys(type);
        JsonValue value = nullable(type.kind() == LogicalType.Kind.MAP ? type.value() : LogicalType.INT, settings);
        return in -> {
            if (in.peek() != '{') {
                throw new RecordException("no object stands where the table has " + type);
            }
            in.require('{');
            Map<Object, Object> entries = new LinkedHashMap<>();
            if (!in.take('}')) {
                do {
                    readEntry(in, value, entries);
                } while (in.take(','));
                in.require('}');
            }
            return HashOrder.of(entries);
        };
    }

    /** A map is an object, whose members have names. */
    static void requireTextKeys(LogicalType type) {
        if (!type.key().kind().isText()) {
            throw new WeirException("The type " + type + " cannot be written as JSON, where a map is an object and its"
                    + " keys are the names of members. Make the keys STRING.");
        }
    }

    private static void readEntry(JsonCursor in, JsonValue value, Map<Object, Object> entries) throws RecordException {
        if (in.peek() != '"') {
            throw in.broken("the name of a member is missing");
        }
        in.readString();
        String key = in.textString();
        in.require(':');
        entries.put(key, value.read(in));
    }

    /** An object as a row. */
    final class RowValue implements JsonValue {
        private final LogicalType type;
        private final JsonSettings settings;
        private final MemberNames names;
        private final List<JsonValue> values;

        RowValue(LogicalType type, JsonSettings settings) {
            this.type = type;
            this.settings = settings;
            names = new MemberNames(type.names());
            values = type.children().stream()
                    .map(child -> nullable(child, settings))
                    .toList();
        }

        @Override
        public Row read(JsonCursor in) throws RecordException {
            if (in.peek() != '{') {
                throw new RecordException("no object stands where the table has " + type.nullable(true));
            }
            in.require('{');
            Row row = Row.withPositions(values.size());
            int found = 0;
            if (!in.take('}')) {
                int member = 0;
                do {
                    int field = names.next(in, member++);
                    if (field == MemberNames.UNWANTED || found == values.size()) {
                        in.skipValue();
                    } else {
                        row.setField(field, readField(in, field));
                        found++;
                    }
                } while (in.take(','));
                in.require('}');
            }
            if (settings.failOnMissingField() && found < values.size()) {
                throw new RecordException("a member is missing; there must be " + type.names());
            }
            return row;
        }

        private Object readField(JsonCursor in, int field) throws RecordException {
            try {
                return values.get(field).read(in);
            } catch (RecordException e) {
                throw e.inField(type.names().get(field));
            }
        }
    }
}
