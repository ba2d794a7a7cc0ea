package weir.sql.late;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weir.sql.functions.json.JsonWriter;
import weir.sql.table.Field;
import weir.types.Row;

/**
 * A row that came too late for an operator.
 *
 * @param columns what the values of {@code row} are
 * @param time when the row was, and how far time had come in {@code watermark}: milliseconds since 1970, of a clock without a zone unless
 *     {@code instant}
 */
public record LateRow(String operator, List<Field> columns, Row row, long time, long watermark, boolean instant) {
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final double MILLIS_PER_SECOND = 1_000;

    /** The row as an object of JSON, each value as JSON_STRING writes it. */
    public String json() {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            members.put(
                    columns.get(i).name(),
                    JsonWriter.of(row.getField(i), columns.get(i).type()));
        }
        return JsonWriter.object(members);
    }

    /** By how many milliseconds the row is behind the watermark. */
    public long lateBy() {
        return watermark - time;
    }

    /** The row, its time and the watermark in a few words, instants in UTC. */
    String text() {
        return text(ZoneOffset.UTC, instant ? " UTC" : "");
    }

    /** The row, its time and the watermark in a few words, instants as clocks in {@code zone} show them. */
    public String text(ZoneId zone) {
        return text(zone, "");
    }

    private String text(ZoneId zone, String clock) {
        return String.format(
                Locale.ROOT,
                "%s of %s, %.3f s behind the watermark %s",
                json(),
                at(time, zone) + clock,
                lateBy() / MILLIS_PER_SECOND,
                at(watermark, zone) + clock);
    }

    private String at(long millis, ZoneId zone) {
        return TEXT.format(Instant.ofEpochMilli(millis).atZone(instant ? zone : ZoneOffset.UTC));
    }
}
