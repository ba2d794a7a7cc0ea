package weir.cli.sql.show;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import weir.cli.terminal.JsonText;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.types.Row;

/**
 * Rows as JSON objects: numbers as numbers, but decimals and what is no finite number in quotes; arrays as arrays; maps, multisets
 * and rows as objects, the keys of maps sorted.
 */
public final class JsonRow {
    private final ValueText scalars;

    /** JSON with points of TIMESTAMP_LTZ as clocks in {@code zone} show them. */
    public JsonRow(ZoneId zone) {
        this.scalars = new ValueText(zone);
    }

    /** The row as one line. */
    public String line(Row row, List<Field> schema) {
        StringJoiner line = new StringJoiner(", ", "{", "}");
        for (int at = 0; at < schema.size(); at++) {
            Field field = schema.get(at);
            line.add(JsonText.quoted(field.name()) + ": " + value(row.getField(at), field.type()));
        }
        return line.toString();
    }

    /** A value as it stands for itself in a table: composite ones as JSON, others without quotes. */
    public String cell(Object value, LogicalType type) {
        return isComposite(type.kind()) ? value(value, type) : scalars.of(value, type);
    }

    private static boolean isComposite(Kind kind) {
        return kind == Kind.ARRAY || kind == Kind.MAP || kind == Kind.MULTISET || kind == Kind.ROW;
    }

    private String value(Object value, LogicalType type) {
        if (value == null) {
            return "null";
        }
        return switch (type.kind()) {
            case ARRAY -> array((List<?>) value, type.element());
            case MAP -> object((Map<?, ?>) value, type.key(), type.value());
            case MULTISET -> object((Map<?, ?>) value, type.element(), LogicalType.INT);
            case ROW -> row((Row) value, type);
            default -> {
                String text = scalars.of(value, type);
                yield ValueText.isBare(value, type.kind()) ? text : JsonText.quoted(text);
            }
        };
    }

    private String array(List<?> values, LogicalType element) {
        StringJoiner array = new StringJoiner(", ", "[", "]");
        values.forEach(value -> array.add(value(value, element)));
        return array.toString();
    }

    private String object(Map<?, ?> map, LogicalType key, LogicalType value) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((name, content) -> sorted.put(name == null ? "null" : cell(name, key), value(content, value)));
        StringJoiner object = new StringJoiner(", ", "{", "}");
        sorted.forEach((name, content) -> object.add(JsonText.quoted(name) + ": " + content));
        return object.toString();
    }

    private String row(Row row, LogicalType type) {
        StringJoiner object = new StringJoiner(", ", "{", "}");
        for (int at = 0; at < type.names().size(); at++) {
            LogicalType field = type.children().get(at);
            object.add(JsonText.quoted(type.names().get(at)) + ": " + value(row.getField(at), field));
        }
        return object.toString();
    }
}
