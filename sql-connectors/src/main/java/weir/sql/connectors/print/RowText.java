package weir.sql.connectors.print;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import weir.batch.Batch;
import weir.sql.formats.text.TimeText;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/**
 * Rows as Flink prints them: the kind of change, and the values as the Java classes that Flink gives users write themselves.
 *
 * @param types of the columns
 */
record RowText(List<LogicalType> types) implements Serializable {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    String of(Batch batch, int row) {
        StringJoiner text = new StringJoiner(", ", kind(batch.kind(row)) + "[", "]");
        for (int column = 0; column < types.size(); column++) {
            text.add(text(batch.column(column).get(row), types.get(column)));
        }
        return text.toString();
    }

    private static String kind(byte kind) {
        return RowKind.fromByteValue(kind).shortString();
    }

    private static String text(Object value, LogicalType type) {
        if (value == null) {
            return "null";
        }
        return switch (type.kind()) {
            case FLOAT -> Float.toString((float) (double) value);
            case BINARY, VARBINARY -> Arrays.toString((byte[]) value);
            case DATE -> LocalDate.ofEpochDay((int) value).toString();
            case TIME -> LocalTime.ofNanoOfDay((int) value * NANOS_PER_MILLI).toString();
            case TIMESTAMP ->
                TimeText.dateTime((long) value, type.ticksPerSecond()).toString();
            case TIMESTAMP_LTZ ->
                TimeText.dateTime((long) value, type.ticksPerSecond())
                        .toInstant(ZoneOffset.UTC)
                        .toString();
            case INTERVAL_DAY_TIME -> Duration.ofMillis((long) value).toString();
            case INTERVAL_YEAR_MONTH ->
                Period.ofMonths((int) value).normalized().toString();
            case ARRAY -> array((List<?>) value, type.element());
            case MAP -> map((Map<?, ?>) value, type.key(), type.value());
            case MULTISET -> map((Map<?, ?>) value, type.element(), LogicalType.INT);
            case ROW -> row((Row) value, type);
            default -> value.toString();
        };
    }

    private static String array(List<?> elements, LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(text(element, type)));
        return text.toString();
    }

    private static String map(Map<?, ?> entries, LogicalType key, LogicalType value) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        entries.forEach((name, entry) -> text.add(text(name, key) + "=" + text(entry, value)));
        return text.toString();
    }

    private static String row(Row row, LogicalType type) {
        StringJoiner text = new StringJoiner(", ", row.getKind().shortString() + "[", "]");
        for (int field = 0; field < type.children().size(); field++) {
            text.add(text(row.getField(field), type.children().get(field)));
        }
        return text.toString();
    }
}
