package weir.sql.functions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import weir.sql.functions.signature.Argument;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** A value of SQL with its type, and how the tables of expected results write it. */
public record Value(LogicalType type, Object value, boolean literal) {
    Argument argument() {
        return literal ? Argument.literal(type, value) : Argument.of(type);
    }

    public String text() {
        return text(value, type);
    }

    public static String text(Object value, LogicalType type) {
        if (value == null) {
            return "NULL";
        }
        return switch (type.kind()) {
            case CHAR, VARCHAR -> "'" + ((String) value).replace("\t", "\\t").replace("\n", "\\n") + "'";
            case BINARY, VARBINARY -> "x'" + HexFormat.of().formatHex((byte[]) value) + "'";
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case FLOAT -> String.valueOf(((Double) value).floatValue());
            case ARRAY -> list((List<?>) value, type);
            case MAP, MULTISET -> map((Map<?, ?>) value, type);
            case ROW -> row((Row) value, type);
            case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
            case TIME -> LocalTime.ofNanoOfDay((Integer) value * 1_000_000L).toString();
            case TIMESTAMP ->
                LocalDateTime.ofInstant(instant((Long) value, type), ZoneOffset.UTC)
                        .toString();
            case TIMESTAMP_LTZ -> instant((Long) value, type).toString();
            case INTERVAL_DAY_TIME -> Duration.ofMillis((Long) value).toString();
            case INTERVAL_YEAR_MONTH ->
                Period.ofMonths((Integer) value).normalized().toString();
            default -> value.toString();
        };
    }

    static Instant instant(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return Instant.ofEpochSecond(
                Math.floorDiv(ticks, perSecond), Math.floorMod(ticks, perSecond) * (1_000_000_000L / perSecond));
    }

    private static String list(List<?> elements, LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(text(element, type.element())));
        return text.toString();
    }

    private static String map(Map<?, ?> entries, LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        LogicalType values = type.children().size() == 2 ? type.value() : LogicalType.INT;
        entries.forEach((key, value) -> text.add(text(key, type.key()) + "=" + text(value, values)));
        return text.toString();
    }

    private static String row(Row row, LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (int field = 0; field < row.getArity(); field++) {
            text.add(text(row.getField(field), type.children().get(field)));
        }
        return text.toString();
    }
}
