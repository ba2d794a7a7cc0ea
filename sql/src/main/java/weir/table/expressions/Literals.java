package weir.table.expressions;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import weir.base.WeirException;
import weir.types.Row;

/** Values of Java as SQL writes them, with the types that Flink's {@code lit} gives them. */
final class Literals {
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final long MILLIS_OF_SECOND = 1_000;
    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final int MONTHS_OF_YEAR = 12;

    private Literals() {}

    /** The text of a value. */
    static String text(Object value) {
        if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof CharSequence || value instanceof Character) {
            return quoted(value.toString());
        } else if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        } else if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        String collected = value == null ? null : collected(value);
        return collected != null ? collected : time(value);
    }

    private static String number(Number number) {
        if (number instanceof Integer || number instanceof BigDecimal) {
            return signed(new BigDecimal(number.toString()).toPlainString());
        } else if (number instanceof Double real && Double.isFinite(real)) {
            return signed(approximate(real));
        } else if (number instanceof Float real && Float.isFinite(real)) {
            return "CAST(" + approximate(real) + " AS FLOAT)";
        }
        String given = number.toString();
        String type = type(number);
        return "CAST(" + (number instanceof Double || number instanceof Float ? quoted(given) : given) + " AS " + type
                + ")";
    }

    /** A number as one with an exponent, which makes it a DOUBLE. */
    private static String approximate(Number real) {
        BigDecimal exact = new BigDecimal(real.toString());
        return exact.unscaledValue() + "E" + -exact.scale();
    }

    private static String type(Number number) {
        if (number instanceof Long) {
            return "BIGINT";
        } else if (number instanceof Short) {
            return "SMALLINT";
        } else if (number instanceof Byte) {
            return "TINYINT";
        } else if (number instanceof Float) {
            return "FLOAT";
        } else if (number instanceof Double) {
            return "DOUBLE";
        }
        throw unknown(number);
    }

    private static String signed(String text) {
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** A text in quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String time(Object value) {
        if (value instanceof LocalDate date) {
            return "DATE '" + date + "'";
        } else if (value instanceof LocalTime time) {
            return "TIME '" + CLOCK.format(time) + "'";
        } else if (value instanceof LocalDateTime at) {
            return "TIMESTAMP '" + at.toLocalDate() + " " + CLOCK.format(at.toLocalTime()) + "'";
        } else if (value instanceof Instant instant && instant.getNano() % NANOS_OF_MILLI == 0) {
            return "TO_TIMESTAMP_LTZ(" + number(instant.toEpochMilli()) + ", 3)";
        } else if (value instanceof Duration duration) {
            return interval(duration);
        } else if (value instanceof Period period && period.getDays() == 0) {
            return months(period.toTotalMonths());
        }
        throw unknown(value);
    }

    /** A length of time in seconds and milliseconds. */
    static String interval(Duration duration) {
        long millis = duration.toMillis();
        String size = Long.toString(Math.abs(millis) / MILLIS_OF_SECOND);
        long fraction = Math.abs(millis) % MILLIS_OF_SECOND;
        return String.format(
                Locale.ROOT,
                "INTERVAL %s'%s.%03d' SECOND(%d, 3)",
                millis < 0 ? "-" : "",
                size,
                fraction,
                size.length());
    }

    /** A length of time in months. */
    static String months(long months) {
        String years = Long.toString(Math.abs(months) / MONTHS_OF_YEAR);
        return "INTERVAL " + (months < 0 ? "-" : "") + "'" + years + "-" + Math.abs(months) % MONTHS_OF_YEAR + "' YEAR("
                + years.length() + ") TO MONTH";
    }

    private static String collected(Object value) {
        if (value instanceof Row row) {
            List<Object> fields = new ArrayList<>();
            for (int i = 0; i < row.getArity(); i++) {
                fields.add(row.getField(i));
            }
            return "ROW(" + listed(fields) + ")";
        } else if (value instanceof List<?> list) {
            return "ARRAY[" + listed(list) + "]";
        } else if (value instanceof Map<?, ?> map) {
            List<Object> entries = new ArrayList<>();
            map.forEach((key, each) -> entries.addAll(List.of(key, each)));
            return "MAP[" + listed(entries) + "]";
        } else if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
            return "ARRAY[" + listed(elements) + "]";
        }
        return null;
    }

    private static String listed(List<?> values) {
        return values.stream()
                .map(value -> value == null ? "NULL" : Term.of(value).sql(Scope.PLAIN))
                .collect(Collectors.joining(", "));
    }

    private static WeirException unknown(Object value) {
        if (value == null) {
            return new WeirException("null has no type. Say it with nullOf(DataTypes.STRING()), or call isNull().");
        }
        return new WeirException(
                "SQL has no literal for " + value + ", a " + value.getClass().getName()
                        + ". There are numbers, String, Boolean, byte[], java.time (an Instant with milliseconds at most), arrays,"
                        + " List, Map and Row.");
    }
}
