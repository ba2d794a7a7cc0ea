package weir.sql.formats.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.formats.text.TimeText;
import weir.sql.table.RecordBuffer;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Writes single values, in the forms that Flink gives them. */
final class JsonWriter {
    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final int MILLIS_PER_SECOND = 1_000;

    private final JsonSettings settings;

    JsonWriter(JsonSettings settings) {
        this.settings = settings;
    }

    /** Fails for types that JSON has no form for. */
    static void check(LogicalType type) {
        switch (type.kind()) {
            case MAP, MULTISET -> JsonValue.requireTextKeys(type);
            case NULL, SYMBOL -> throw new WeirException("JSON has no values of the type " + type + ".");
            default -> type.children().forEach(JsonWriter::check);
        }
    }

    /** Writes a value, as {@link LogicalType} describes its objects, or null. */
    void write(Object value, LogicalType type, RecordBuffer out) {
        if (value == null) {
            out.append("null");
            return;
        }
        switch (type.kind()) {
            case BOOLEAN -> out.append((boolean) value ? "true" : "false");
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH -> out.append((long) (int) value);
            case BIGINT, INTERVAL_DAY_TIME -> out.append((long) value);
            case FLOAT -> writeFloat((float) (double) value, out);
            case DOUBLE -> writeDouble((double) value, out);
            case DECIMAL -> out.append(decimal((BigDecimal) value));
            case CHAR, VARCHAR -> writeText((String) value, out);
            case BINARY, VARBINARY -> writeText(Base64.getEncoder().encodeToString((byte[]) value), out);
            case DATE, TIME -> writeDateOrTime((int) value, type, out);
            case TIMESTAMP, TIMESTAMP_LTZ -> writeTimestamp((long) value, type, out);
            case ARRAY -> writeArray((List<?>) value, type.element(), out);
            case MAP -> writeMap((Map<?, ?>) value, type.value(), out);
            case MULTISET -> writeMap((Map<?, ?>) value, LogicalType.INT, out);
            case ROW -> writeRow((Row) value, type, out);
            default -> throw new WeirException("has the type " + type + ", which JSON has no values of.");
        }
    }

    private static void writeFloat(float value, RecordBuffer out) {
        writeNumber(Float.toString(value), Float.isFinite(value), out);
    }

    static void writeDouble(double value, RecordBuffer out) {
        writeNumber(Double.toString(value), Double.isFinite(value), out);
    }

    private static void writeNumber(String text, boolean finite, RecordBuffer out) {
        out.append(finite ? text : '"' + text + '"');
    }

    private String decimal(BigDecimal value) {
        if (settings.plainDecimals()) {
            return value.toPlainString();
        }
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toString();
    }

    private static void writeDateOrTime(int value, LogicalType type, RecordBuffer out) {
        out.append('"');
        if (type.kind() == LogicalType.Kind.DATE) {
            TimeText.appendDate(value, out);
        } else {
            TimeText.appendSeconds(value / MILLIS_PER_SECOND, out);
        }
        out.append('"');
    }

    void writeTimestamp(long ticks, LogicalType type, RecordBuffer out) {
        out.append('"');
        TimeText.appendTimestamp(ticks, type.ticksPerSecond(), settings.dateTimeSeparator(), out);
        out.append(type.kind() == LogicalType.Kind.TIMESTAMP_LTZ ? "Z\"" : "\"");
    }

    private void writeArray(List<?> elements, LogicalType type, RecordBuffer out) {
        char before = '[';
        for (Object element : elements) {
            out.append(before);
            write(element, type, out);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void writeMap(Map<?, ?> entries, LogicalType type, RecordBuffer out) {
        char before = '{';
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = key((String) entry.getKey());
            if (key != null) {
                out.append(before);
                writeText(key, out);
                out.append(':');
                write(entry.getValue(), type, out);
                before = ',';
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /** What stands for a key; null where its entry is to be left out. */
    private String key(String key) {
        if (key != null) {
            return key;
        }
        return switch (settings.nullKeys()) {
            case DROP -> null;
            case LITERAL -> settings.nullKeyLiteral();
            case FAIL ->
                throw new WeirException(
                        "has a map with a key that is NULL, and a member of an object needs a name."
                                + " Leave such entries out with 'json.map-null-key.mode' = 'DROP', or name them with 'LITERAL'.");
        };
    }

    private void writeRow(Row row, LogicalType type, RecordBuffer out) {
        char before = '{';
        for (int field = 0; field < type.children().size(); field++) {
            Object value = row.getField(field);
            if (value == null && settings.omitNulls()) {
                continue;
            }
            out.append(before);
            writeText(type.names().get(field), out);
            out.append(':');
            write(value, type.children().get(field), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /** A text in quotes, as JSON. */
    static String quoted(String text) {
        RecordBuffer out = new RecordBuffer();
        writeText(text, out);
        return new String(out.bytes(), 0, out.size(), StandardCharsets.UTF_8);
    }

    private static void writeText(String text, RecordBuffer out) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeText(utf8, 0, utf8.length, out);
    }

    /** Writes UTF-8 in quotes; what lies beyond 16 bits becomes two escapes, as in Flink. */
    static void writeText(byte[] utf8, int start, int end, RecordBuffer out) {
        out.append('"');
        int written = start;
        int at = start;
        while (at < end) {
            byte next = utf8[at];
            if (next >= ' ' && next != '"' && next != '\\' || next < 0 && (next & 0xF8) != 0xF0) {
                at++;
                continue;
            }
            out.append(utf8, written, at);
            at += next < 0 ? writeEscapedPair(utf8, at, end, out) : writeEscaped(next, out);
            written = at;
        }
        out.append(utf8, written, end);
        out.append('"');
    }

    private static int writeEscaped(byte character, RecordBuffer out) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> writeUnit((char) character, out);
        }
        return 1;
    }

    private static int writeEscapedPair(byte[] utf8, int at, int end, RecordBuffer out) {
        int length = Math.min(4, end - at);
        String character = new String(utf8, at, length, StandardCharsets.UTF_8);
        character.chars().forEach(unit -> writeUnit((char) unit, out));
        return length;
    }

    private static void writeUnit(char unit, RecordBuffer out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEXADECIMAL.charAt(unit >> shift & 0xF));
        }
    }
}
