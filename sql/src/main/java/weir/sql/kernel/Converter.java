package weir.sql.kernel;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.types.Row;

/** Converts values that are held as objects, such as the elements of an array, from one type to another. */
public abstract class Converter {
    /** The value as the other type has it; null for null. */
    public abstract Object convert(Object value);

    public static Converter between(LogicalType from, LogicalType to, ZoneId zone) {
        return new Converter() {
            private final Converter inner = notNull(from, to, zone);

            @Override
            public Object convert(Object value) {
                return value == null ? null : inner.convert(value);
            }
        };
    }

    private interface Step {
        Object apply(Object value);
    }

    private static Converter of(Step step) {
        return new Converter() {
            @Override
            public Object convert(Object value) {
                return step.apply(value);
            }
        };
    }

    private static Converter notNull(LogicalType from, LogicalType to, ZoneId zone) {
        if (from.nullable(true).equals(to.nullable(true))) {
            return of(value -> value);
        }
        return switch (to.kind()) {
            case ARRAY -> elements(between(from.element(), to.element(), zone));
            case MAP -> entries(between(from.key(), to.key(), zone), between(from.value(), to.value(), zone));
            case MULTISET -> entries(between(from.element(), to.element(), zone), of(value -> value));
            case ROW -> fields(from, to, zone);
            default -> plain(from, to, zone);
        };
    }

    private static Converter elements(Converter element) {
        return of(value -> {
            List<Object> converted = new ArrayList<>();
            ((List<?>) value).forEach(each -> converted.add(element.convert(each)));
            return converted;
        });
    }

    private static Converter entries(Converter keys, Converter values) {
        return of(value -> {
            Map<Object, Object> converted = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> converted.put(keys.convert(key), values.convert(each)));
            return converted;
        });
    }

    private static Converter fields(LogicalType from, LogicalType to, ZoneId zone) {
        Converter[] fields = new Converter[to.children().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = between(from.children().get(i), to.children().get(i), zone);
        }
        return of(value -> {
            Row row = new Row(fields.length);
            for (int i = 0; i < fields.length; i++) {
                row.setField(i, fields[i].convert(((Row) value).getField(i)));
            }
            return row;
        });
    }

    private static Converter plain(LogicalType from, LogicalType to, ZoneId zone) {
        TextForm text = TextForm.of(from, zone);
        return switch (to.kind()) {
            case CHAR, VARCHAR -> of(value -> Casts.cut(text.text(value), to.precision()));
            case TINYINT, SMALLINT, INT ->
                of(value -> value instanceof Number number
                        ? number.intValue()
                        : Casts.toInt(value.toString(), to.kind().name()));
            case BIGINT ->
                of(value ->
                        value instanceof Number number ? number.longValue() : Casts.toLong(value.toString(), "BIGINT"));
            case FLOAT -> of(value -> (double) (float) number(value));
            case DOUBLE -> of(Converter::number);
            case DECIMAL -> of(value -> Decimals.fit(new BigDecimal(value.toString()), to.precision(), to.scale()));
            case TIMESTAMP, TIMESTAMP_LTZ -> moment(from, to);
            case DATE -> of(value -> value instanceof String string ? Calendar.parseDate(string) : value);
            default -> of(value -> value);
        };
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Casts.toDouble(value.toString(), "DOUBLE");
    }

    private static Converter moment(LogicalType from, LogicalType to) {
        if (from.kind().isText()) {
            return of(value -> Calendar.parseTimestamp((String) value, to.precision()));
        } else if (from.kind() == Kind.DATE) {
            return of(value -> (Integer) value * 86_400L * to.ticksPerSecond());
        }
        return of(value -> Calendar.rescale((Long) value, from.ticksPerSecond(), to.ticksPerSecond(), to.precision()));
    }
}
