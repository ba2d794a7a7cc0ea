package weir.cli.sql.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON in a form in which two values are equal if the contract of the cases calls them so: numbers to ten digits, times whole. */
final class Canonical {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4,}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+?)0*)?(Z)?");
    private static final int LONGEST_NUMBER = 40;

    private Canonical() {}

    /** One line of JSON. */
    static Object line(String json) throws JsonProcessingException {
        return value(JSON.readTree(json));
    }

    /** A line of a sink's file: JSON where it is that, else the text itself. */
    static Object record(String line) {
        try {
            return line(line);
        } catch (JsonProcessingException noJson) {
            return line;
        }
    }

    static JsonNode tree(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return fields;
        } else if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(value(element)));
            return elements;
        } else if (node.isNumber()) {
            return number(node.asDouble());
        } else if (node.isTextual()) {
            return text(node.textValue());
        }
        return node.isNull() ? "null" : node.booleanValue();
    }

    private static Object text(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return time.group(1) + " " + time.group(2) + "." + (time.group(3) == null ? "" : time.group(3))
                    + (time.group(4) == null ? "" : "Z");
        }
        boolean number = text.length() < LONGEST_NUMBER && NUMBER.matcher(text).matches();
        return number ? number(Double.parseDouble(text)) : "'" + text;
    }

    /** Zero has no sign. */
    private static double number(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.9e", value)) + 0.0;
    }
}
