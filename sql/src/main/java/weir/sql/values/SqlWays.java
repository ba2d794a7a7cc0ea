package weir.sql.values;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.sql.kernel.Decimals;
import weir.sql.types.LogicalType;
import weir.sql.values.Bridge.Way;
import weir.table.types.DataType;

/** From programs to queries. */
final class SqlWays {
    private static final long NANOS = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private SqlWays() {}

    static Way from(DataType type) {
        LogicalType logical = type.getLogicalType();
        return switch (logical.kind()) {
            case BOOLEAN -> Boolean.class::cast;
            case TINYINT, SMALLINT, INT -> value -> ((Number) value).intValue();
            case BIGINT -> value -> ((Number) value).longValue();
            case FLOAT -> value -> (double) ((Number) value).floatValue();
            case DOUBLE -> value -> ((Number) value).doubleValue();
            case DECIMAL -> value -> Decimals.fit(decimal(value), logical.precision(), logical.scale());
            case CHAR, VARCHAR -> Object::toString;
            case BINARY, VARBINARY -> byte[].class::cast;
            case DATE -> SqlWays::day;
            case TIME -> SqlWays::milliOfDay;
            case TIMESTAMP -> value -> ticks(moment(value), logical);
            case TIMESTAMP_LTZ -> value -> ticks(instant(value), logical);
            case INTERVAL_DAY_TIME -> value -> value instanceof Duration duration ? duration.toMillis() : (Long) value;
            case INTERVAL_YEAR_MONTH ->
                value -> value instanceof Period period ? (int) period.toTotalMonths() : (Integer) value;
            case ARRAY -> elements(Bridge.of(type.getChildren().get(0)));
            case MAP ->
                entries(
                        Bridge.of(type.getChildren().get(0)),
                        Bridge.of(type.getChildren().get(1)));
            case MULTISET -> entries(Bridge.of(type.getChildren().get(0)), Bridge.of(DataType.of(LogicalType.INT)));
            case ROW -> RecordShape.of(type)::toSql;
            case NULL, SYMBOL -> value -> value;
        };
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return value instanceof Double || value instanceof Float
                ? BigDecimal.valueOf(((Number) value).doubleValue())
                : value instanceof Number && !(value instanceof BigDecimal)
                        ? BigDecimal.valueOf(((Number) value).longValue())
                        : (BigDecimal) value;
    }

    private static Object day(Object value) {
        if (value instanceof LocalDate date) {
            return (int) date.toEpochDay();
        }
        return value instanceof java.sql.Date date ? (int) date.toLocalDate().toEpochDay() : (Integer) value;
    }

    private static Object milliOfDay(Object value) {
        if (value instanceof LocalTime time) {
            return (int) (time.toNanoOfDay() / NANOS_PER_MILLI);
        } else if (value instanceof java.sql.Time time) {
            return (int) (time.toLocalTime().toNanoOfDay() / NANOS_PER_MILLI);
        }
        return value instanceof Long nanos ? (int) (nanos / NANOS_PER_MILLI) : (Integer) value;
    }

    private static Instant moment(Object value) {
        return value instanceof java.sql.Timestamp timestamp
                ? timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        if (value instanceof Long millis) {
            return Instant.ofEpochMilli(millis);
        } else if (value instanceof Integer seconds) {
            return Instant.ofEpochSecond(seconds);
        } else if (value instanceof java.util.Date date) {
            return Instant.ofEpochMilli(date.getTime());
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        } else if (value instanceof LocalDateTime time) {
            return time.atZone(ZoneId.systemDefault()).toInstant();
        }
        return (Instant) value;
    }

    /** Ticks of the type's precision; what is finer is cut off. */
    private static long ticks(Instant moment, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        long ticks = Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), perSecond), moment.getNano() / (NANOS / perSecond));
        long step = 1;
        for (long fine = perSecond; fine > Math.pow(10, type.precision()); fine /= 10) {
            step *= 10;
        }
        return Math.floorDiv(ticks, step) * step;
    }

    private static Way elements(Bridge element) {
        return value -> {
            List<Object> made = new ArrayList<>();
            if (value instanceof Collection<?> given) {
                given.forEach(each -> made.add(element.toSql(each)));
                return made;
            } else if (!value.getClass().isArray()) {
                throw new ClassCastException();
            }
            for (int i = 0; i < Array.getLength(value); i++) {
                made.add(element.toSql(Array.get(value, i)));
            }
            return made;
        };
    }

    private static Way entries(Bridge keys, Bridge values) {
        return value -> {
            Map<Object, Object> made = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> made.put(keys.toSql(key), values.toSql(each)));
            return made;
        };
    }
}
