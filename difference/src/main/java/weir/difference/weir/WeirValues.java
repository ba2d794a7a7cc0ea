package weir.difference.weir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.difference.engine.CellText;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Weir's values as {@link CellText} takes them. */
final class WeirValues {
    private static final long NANOS_OF_SECOND = 1_000_000_000;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private WeirValues() {}

    static String text(Row row, List<Field> schema) {
        return CellText.of(fields(row, schema.stream().map(Field::type).toList()));
    }

    private static List<Object> fields(Row row, List<LogicalType> types) {
        List<Object> fields = new ArrayList<>();
        for (int at = 0; at < types.size(); at++) {
            fields.add(value(row.getField(at), types.get(at)));
        }
        return fields;
    }

    private static Object value(Object value, LogicalType type) {
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case FLOAT -> ((Double) value).floatValue();
            case DATE -> LocalDate.ofEpochDay((Integer) value);
            case TIME -> LocalTime.ofNanoOfDay((Integer) value * NANOS_OF_MILLI);
            case TIMESTAMP -> LocalDateTime.ofInstant(instant((Long) value, type), ZoneOffset.UTC);
            case TIMESTAMP_LTZ -> instant((Long) value, type);
            case ARRAY -> list((List<?>) value, type.element());
            case MAP -> map((Map<?, ?>) value, type.key(), type.value());
            case MULTISET -> map((Map<?, ?>) value, type.element(), LogicalType.INT);
            case ROW -> fields((Row) value, type.children());
            default -> value;
        };
    }

    private static Instant instant(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return Instant.ofEpochSecond(
                Math.floorDiv(ticks, perSecond), Math.floorMod(ticks, perSecond) * (NANOS_OF_SECOND / perSecond));
    }

    private static List<Object> list(List<?> values, LogicalType element) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(value(value, element)));
        return list;
    }

    private static Map<Object, Object> map(Map<?, ?> values, LogicalType key, LogicalType content) {
        Map<Object, Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> map.put(value(name, key), value(value, content)));
        return map;
    }
}
