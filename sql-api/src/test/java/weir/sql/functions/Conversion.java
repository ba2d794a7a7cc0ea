package weir.sql.functions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Just enough of CAST to evaluate the expressions of these tests. */
public record Conversion(ZoneId zone) {
    public Object convert(Object value, LogicalType from, LogicalType to) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !to.kind().isText()) {
            return parse(text.trim(), to);
        }
        return switch (to.kind()) {
            case TINYINT, SMALLINT, INT -> ((Number) value).intValue();
            case BIGINT -> ((Number) value).longValue();
            case FLOAT -> (double) ((Number) value).floatValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case DECIMAL -> new BigDecimal(value.toString()).setScale(to.scale(), RoundingMode.HALF_UP);
            case CHAR -> value + " ".repeat(Math.max(0, to.precision() - ((String) value).length()));
            case DATE -> date(value, from);
            case TIME -> from.kind() == to.kind() ? value : (int) Math.floorMod((long) value, 86_400_000L);
            case TIMESTAMP, TIMESTAMP_LTZ -> point(value, from, to);
            case ARRAY -> list((List<?>) value, from, to);
            case MAP -> map((Map<?, ?>) value, from, to);
            case ROW -> row((Row) value, from, to);
            default -> value;
        };
    }

    private Object date(Object value, LogicalType from) {
        return from.kind() == LogicalType.Kind.DATE
                ? value
                : (int) LocalDate.ofInstant(Value.instant((Long) value, from), ZoneOffset.UTC)
                        .toEpochDay();
    }

    private Object point(Object value, LogicalType from, LogicalType to) {
        Instant instant = from.kind() == LogicalType.Kind.DATE
                ? LocalDate.ofEpochDay((Integer) value)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : Value.instant((Long) value, from);
        boolean fromLocal = from.kind() == LogicalType.Kind.TIMESTAMP_LTZ;
        boolean toLocal = to.kind() == LogicalType.Kind.TIMESTAMP_LTZ;
        if (fromLocal && !toLocal) {
            instant = LocalDateTime.ofInstant(instant, zone).toInstant(ZoneOffset.UTC);
        } else if (toLocal && !fromLocal) {
            instant = LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    .atZone(zone)
                    .toInstant();
        }
        return ticks(instant, to);
    }

    private static long ticks(Instant instant, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return instant.getEpochSecond() * perSecond + instant.getNano() / (1_000_000_000L / perSecond);
    }

    private Object parse(String text, LogicalType to) {
        return switch (to.kind()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> (int) LocalDate.parse(text).toEpochDay();
            case TIME -> (int) (LocalTime.parse(text).toNanoOfDay() / 1_000_000);
            case TIMESTAMP -> ticks(dateTime(text).toInstant(ZoneOffset.UTC), to);
            case TIMESTAMP_LTZ -> ticks(dateTime(text).atZone(zone).toInstant(), to);
            case BINARY, VARBINARY -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case DECIMAL -> new BigDecimal(text).setScale(to.scale(), RoundingMode.HALF_UP);
            case DOUBLE, FLOAT -> convert(Double.valueOf(text), LogicalType.DOUBLE, to);
            default -> convert(new BigDecimal(text), LogicalType.DOUBLE, to);
        };
    }

    private static LocalDateTime dateTime(String text) {
        return text.length() <= 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private List<Object> list(List<?> elements, LogicalType from, LogicalType to) {
        List<Object> converted = new ArrayList<>();
        elements.forEach(element -> converted.add(convert(element, from.element(), to.element())));
        return converted;
    }

    private Map<Object, Object> map(Map<?, ?> entries, LogicalType from, LogicalType to) {
        Map<Object, Object> converted = new LinkedHashMap<>();
        entries.forEach((key, value) ->
                converted.put(convert(key, from.key(), to.key()), convert(value, from.value(), to.value())));
        return converted;
    }

    private Row row(Row row, LogicalType from, LogicalType to) {
        Row converted = new Row(row.getArity());
        for (int field = 0; field < row.getArity(); field++) {
            converted.setField(
                    field,
                    convert(
                            row.getField(field),
                            from.children().get(field),
                            to.children().get(field)));
        }
        return converted;
    }
}
