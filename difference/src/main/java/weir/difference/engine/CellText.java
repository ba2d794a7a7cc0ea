package weir.difference.engine;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way to write values, whichever engine they come from. Texts stand in quotes, and a tilde marks numbers that are only near the
 * truth.
 */
public final class CellText {
    private CellText() {}

    /** The text of a value of java.lang, java.math, java.time, a list or a map of such, or an array of bytes. */
    public static String of(Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        } else if (value instanceof Double || value instanceof Float) {
            return "~" + value;
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof byte[] bytes) {
            return "x" + HexFormat.of().formatHex(bytes);
        } else if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(CellText::of).toList()) + "]";
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return String.valueOf(value);
    }

    private static String map(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(of(key), of(value)));
        return sorted.toString();
    }
}
