package weir.cli.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.tuple.Tuple;

/** Values of states as text: JSON, and in tables and CSV strings as they are. */
final class ValueText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ValueText() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    static String readable(Object value) {
        Object plain = plain(value);
        return plain instanceof String text ? text : json(plain);
    }

    /** A field of CSV, in quotes where it needs them. */
    static String csv(Object value) {
        String text = value == null ? "" : readable(value);
        boolean special = text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The value as what JSON knows: numbers, truth values, text, lists and maps with text for keys. */
    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(readable(key), plain(inner)));
            return plain;
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(ValueText::plain).toList();
        } else if (value instanceof Tuple tuple) {
            return fields(tuple);
        } else if (value.getClass().isArray()) {
            return elements(value);
        }
        return value.toString();
    }

    private static List<Object> fields(Tuple tuple) {
        List<Object> fields = new ArrayList<>();
        for (int field = 0; field < tuple.getArity(); field++) {
            fields.add(plain(tuple.getField(field)));
        }
        return fields;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < Array.getLength(array); index++) {
            elements.add(plain(Array.get(array, index)));
        }
        return elements;
    }
}
