package weir.sql.kernel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Shows values of a type as text the way CAST to STRING does: {@code [1, 2]}, {@code {a=1}}, {@code (1, x)}. */
public final class TextForm {
    private final LogicalType type;
    private final ZoneId zone;
    private final TextForm[] children;

    private TextForm(LogicalType type, ZoneId zone) {
        this.type = type;
        this.zone = zone;
        this.children = type.children().stream().map(child -> of(child, zone)).toArray(TextForm[]::new);
    }

    public static TextForm of(LogicalType type, ZoneId zone) {
        return new TextForm(type, zone);
    }

    /** The text of a value; NULL as a word, as it stands inside of others. */
    public String text(Object value) {
        if (value == null) {
            return "NULL";
        }
        return switch (type.kind()) {
            case BOOLEAN -> (Boolean) value ? "TRUE" : "FALSE";
            case FLOAT -> Float.toString(((Double) value).floatValue());
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case BINARY, VARBINARY -> new String((byte[]) value, StandardCharsets.UTF_8);
            case DATE -> Calendar.formatDate((Integer) value);
            case TIME -> Calendar.formatTime((Integer) value, type.precision());
            case TIMESTAMP -> Calendar.formatTimestamp((Long) value, type.precision());
            case TIMESTAMP_LTZ ->
                Calendar.formatTimestamp(Calendar.toLocal((Long) value, type.ticksPerSecond(), zone), type.precision());
            case INTERVAL_DAY_TIME -> Calendar.formatDayTime((Long) value);
            case INTERVAL_YEAR_MONTH -> Calendar.formatYearMonth((Integer) value);
            case ARRAY -> array((List<?>) value);
            case MAP, MULTISET -> map((Map<?, ?>) value);
            case ROW -> row((Row) value);
            default -> value.toString();
        };
    }

    private String array(List<?> elements) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(children[0].text(element)));
        return text.toString();
    }

    private String map(Map<?, ?> entries) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        entries.forEach((key, value) ->
                text.add(children[0].text(key) + "=" + (children.length > 1 ? children[1].text(value) : value)));
        return text.toString();
    }

    private String row(Row row) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < children.length; i++) {
            text.add(children[i].text(row.getField(i)));
        }
        return text.toString();
    }
}
