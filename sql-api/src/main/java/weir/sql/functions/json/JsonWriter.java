package weir.sql.functions.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Writes values as JSON, without blanks and with the members of objects in the order of their names, as Flink does. */
public final class JsonWriter {
    /** STRING, of text that is JSON already and is put in as it is. */
    public static final LogicalType JSON =
            new LogicalType(LogicalType.Kind.VARCHAR, LogicalType.UNLIMITED, 0, true, List.of("JSON"), List.of());

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final StringBuilder json = new StringBuilder();

    /** A value of SQL. */
    public static String of(Object value, LogicalType type) {
        JsonWriter writer = new JsonWriter();
        writer.write(value, type);
        return writer.json.toString();
    }

    /** What {@link JsonReader} reads. */
    static String of(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value);
        return writer.json.toString();
    }

    private void write(Object value, LogicalType type) {
        if (value == null) {
            json.append("null");
            return;
        }
        switch (type.kind()) {
            case CHAR, VARCHAR -> writeText((String) value, type);
            case BINARY, VARBINARY -> quote(Base64.getEncoder().encodeToString((byte[]) value));
            case FLOAT, DOUBLE -> writeDouble((Double) value);
            case DATE -> quote(LocalDate.ofEpochDay((Integer) value).toString());
            case TIME ->
                quote(DateTimeFormatter.ISO_LOCAL_TIME.format(
                        LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI)));
            case TIMESTAMP -> quote(dateTime((Long) value, type));
            case TIMESTAMP_LTZ -> quote(dateTime((Long) value, type) + "Z");
            case ARRAY -> writeArray((List<?>) value, type);
            case MAP -> writeMap((Map<?, ?>) value, type.value());
            case MULTISET -> writeMap((Map<?, ?>) value, LogicalType.INT);
            case ROW -> writeRow((Row) value, type);
            default -> json.append(value);
        }
    }

    private void writeText(String text, LogicalType type) {
        if (type.names().isEmpty()) {
            quote(text);
        } else {
            json.append(text);
        }
    }

    private void writeDouble(double number) {
        boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
        json.append(finite ? new BigDecimal(Double.toString(number)) : "\"" + number + "\"");
    }

    private static String dateTime(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        int nanos = (int) (Math.floorMod(ticks, perSecond) * (NANOS_PER_SECOND / perSecond));
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(ticks, perSecond), nanos, ZoneOffset.UTC);
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private void writeArray(List<?> elements, LogicalType type) {
        char before = '[';
        for (Object element : elements) {
            json.append(before);
            write(element, type.element());
            before = ',';
        }
        json.append(elements.isEmpty() ? "[]" : "]");
    }

    private void writeMap(Map<?, ?> entries, LogicalType type) {
        Map<String, String> members = new TreeMap<>();
        entries.forEach((key, value) -> members.put(String.valueOf(key), of(value, type)));
        json.append(object(members));
    }

    private void writeRow(Row row, LogicalType type) {
        Map<String, String> members = new TreeMap<>();
        for (int field = 0; field < row.getArity(); field++) {
            members.put(
                    type.names().get(field),
                    of(row.getField(field), type.children().get(field)));
        }
        json.append(object(members));
    }

    /** An object of members whose values are JSON already. */
    public static String object(Map<String, String> members) {
        JsonWriter writer = new JsonWriter();
        char before = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            writer.json.append(before);
            writer.quote(member.getKey());
            writer.json.append(':').append(member.getValue());
            before = ',';
        }
        return writer.json.append(members.isEmpty() ? "{}" : "}").toString();
    }

    private void write(Object value) {
        if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(object);
        } else if (value instanceof List<?> array) {
            writeElements(array);
        } else {
            json.append(value);
        }
    }

    private void writeObject(Map<?, ?> object) {
        Map<String, String> members = new TreeMap<>();
        object.forEach((key, value) -> members.put((String) key, of(value)));
        json.append(object(members));
    }

    private void writeElements(List<?> array) {
        char before = '[';
        for (Object element : array) {
            json.append(before);
            write(element);
            before = ',';
        }
        json.append(array.isEmpty() ? "[]" : "]");
    }

    private void quote(String text) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            String escape = JsonEscapes.of(letter);
            if (escape == null) {
                json.append(letter);
            } else {
                json.append(escape);
            }
        }
        json.append('"');
    }
}
