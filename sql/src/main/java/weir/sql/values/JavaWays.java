package weir.sql.values;

import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.values.Bridge.Way;
import weir.table.types.DataType;

/** From queries to programs. */
final class JavaWays {
    static final Way SAME = value -> value;

    private static final long NANOS = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private JavaWays() {}

    static Way to(DataType type) {
        LogicalType logical = type.getLogicalType();
        Class<?> wanted = type.getConversionClass();
        return switch (logical.kind()) {
            case TINYINT -> wanted == Byte.class ? value -> ((Integer) value).byteValue() : SAME;
            case SMALLINT -> wanted == Short.class ? value -> ((Integer) value).shortValue() : SAME;
            case FLOAT -> wanted == Float.class ? value -> ((Double) value).floatValue() : SAME;
            case DATE, TIME, TIMESTAMP, TIMESTAMP_LTZ, INTERVAL_DAY_TIME, INTERVAL_YEAR_MONTH -> time(logical, wanted);
            case ARRAY -> array(Bridge.of(type.getChildren().get(0)), wanted);
            case MAP ->
                map(
                        Bridge.of(type.getChildren().get(0)),
                        Bridge.of(type.getChildren().get(1)));
            case MULTISET -> map(Bridge.of(type.getChildren().get(0)), Bridge.of(DataType.of(LogicalType.INT)));
            case ROW -> RecordShape.of(type)::toJava;
            default -> SAME;
        };
    }

    private static Way time(LogicalType type, Class<?> wanted) {
        long ticks = type.ticksPerSecond();
        if (type.kind() == Kind.DATE) {
            return date(wanted);
        } else if (type.kind() == Kind.TIME) {
            return timeOfDay(wanted);
        } else if (type.kind() == Kind.INTERVAL_DAY_TIME) {
            return wanted == Duration.class ? value -> Duration.ofMillis((Long) value) : SAME;
        } else if (type.kind() == Kind.INTERVAL_YEAR_MONTH) {
            return wanted == Period.class
                    ? value -> Period.ofMonths((Integer) value).normalized()
                    : SAME;
        } else if (wanted == Instant.class) {
            return value -> instant((Long) value, ticks);
        } else if (wanted == java.sql.Timestamp.class) {
            return type.kind() == Kind.TIMESTAMP
                    ? value -> java.sql.Timestamp.valueOf(local((Long) value, ticks))
                    : value -> java.sql.Timestamp.from(instant((Long) value, ticks));
        } else if (wanted == Long.class) {
            return value -> instant((Long) value, ticks).toEpochMilli();
        } else if (wanted == Integer.class) {
            return value -> (int) instant((Long) value, ticks).getEpochSecond();
        }
        return value -> local((Long) value, ticks);
    }

    private static Way date(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return value -> LocalDate.ofEpochDay((Integer) value);
        }
        return wanted == java.sql.Date.class
                ? value -> java.sql.Date.valueOf(LocalDate.ofEpochDay((Integer) value))
                : SAME;
    }

    private static Way timeOfDay(Class<?> wanted) {
        if (wanted == LocalTime.class) {
            return value -> LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI);
        } else if (wanted == Long.class) {
            return value -> (Integer) value * NANOS_PER_MILLI;
        }
        return wanted == java.sql.Time.class
                ? value -> java.sql.Time.valueOf(LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI))
                : SAME;
    }

    private static Instant instant(long value, long ticksPerSecond) {
        return Instant.ofEpochSecond(
                Math.floorDiv(value, ticksPerSecond), Math.floorMod(value, ticksPerSecond) * (NANOS / ticksPerSecond));
    }

    private static LocalDateTime local(long value, long ticksPerSecond) {
        return LocalDateTime.ofInstant(instant(value, ticksPerSecond), ZoneOffset.UTC);
    }

    private static Way array(Bridge element, Class<?> wanted) {
        if (Collection.class.isAssignableFrom(wanted)) {
            return value -> ((List<?>) value).stream().map(element::toJava).toList();
        }
        Class<?> component = wanted.isArray() ? wanted.getComponentType() : Object.class;
        return value -> {
            List<?> elements = (List<?>) value;
            Object array = Array.newInstance(component, elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, element.toJava(elements.get(i)));
            }
            return array;
        };
    }

    private static Way map(Bridge keys, Bridge values) {
        return value -> {
            Map<Object, Object> made = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> made.put(keys.toJava(key), values.toJava(each)));
            return made;
        };
    }
}
