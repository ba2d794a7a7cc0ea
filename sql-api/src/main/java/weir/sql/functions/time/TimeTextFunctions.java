package weir.sql.functions.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import weir.base.WeirException;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Times from text and text from times. */
@Topic("Time")
public final class TimeTextFunctions {
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private TimeTextFunctions() {}

    @SqlFunction(
            signature = "DATE_FORMAT(time TIMESTAMP, pattern STRING) -> STRING NULL",
            syntax = "DATE_FORMAT(time, pattern)",
            doc =
                    "The time as text, by a pattern of Java's DateTimeFormatter. Text is read as yyyy-MM-dd HH:mm:ss first.",
            example = "DATE_FORMAT(TIMESTAMP '2024-02-29 13:45:30', 'dd.MM.yyyy HH:mm')",
            result = "'29.02.2024 13:45'")
    public static String dateFormat(long time, TimeFormat pattern, @TypeOf("time") LogicalType type) {
        return pattern.format(time, type);
    }

    @SqlFunction(signature = "DATE_FORMAT(time TIMESTAMP_LTZ, pattern STRING) -> STRING NULL")
    public static String dateFormat(
            FunctionContext context, long time, TimeFormat pattern, @TypeOf("time") LogicalType type) {
        return dateFormat(Ticks.local(time, type, context.zone()), pattern, type);
    }

    @SqlFunction(signature = "DATE_FORMAT(time STRING, pattern STRING) -> STRING NULL")
    public static String dateFormat(String time, LenientFormat pattern) {
        Long millis = LenientFormat.of(LenientFormat.PLAIN).parse(time, UTC);
        return millis == null ? null : pattern.format(millis, UTC);
    }

    @SqlFunction(
            signature = "TO_DATE(text STRING) -> DATE NULL",
            syntax = "TO_DATE(text[, pattern])",
            doc = "The date that a text has, written yyyy-MM-dd if no pattern is given; NULL where there is none.",
            example = "TO_DATE('29/02/2024', 'dd/MM/yyyy')",
            result = "DATE '2024-02-29'")
    public static Integer toDate(String text) {
        LocalDate date = PlainTime.date(text);
        return date == null ? null : (int) date.toEpochDay();
    }

    @SqlFunction(signature = "TO_DATE(text STRING, pattern STRING) -> DATE NULL")
    public static Integer toDate(String text, LenientFormat pattern) {
        Long millis = pattern.parse(text, UTC);
        return millis == null ? null : (int) Math.floorDiv(millis, (long) Ticks.MILLIS_PER_DAY);
    }

    @SqlFunction(
            signature = "TO_TIMESTAMP(text STRING) -> TIMESTAMP(3) NULL",
            syntax = "TO_TIMESTAMP(text[, pattern])",
            doc =
                    "The time that a text has, written yyyy-MM-dd HH:mm:ss[.fff] if no pattern of Java's DateTimeFormatter is given;"
                            + " NULL where there is none.",
            example = "TO_TIMESTAMP('2024-02-29 13:45:30')",
            result = "TIMESTAMP '2024-02-29 13:45:30'")
    public static Long toTimestamp(String text, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return ticks(PlainTime.timestamp(text), type);
    }

    @SqlFunction(signature = "TO_TIMESTAMP(text STRING, pattern STRING) -> TIMESTAMP(3) NULL")
    public static Long toTimestamp(String text, TimeFormat pattern, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return ticks(pattern.parse(text), type);
    }

    private static Long ticks(LocalDateTime time, LogicalType type) {
        return time == null ? null : (Long) Ticks.of(time, type);
    }

    @SqlFunction(signature = "TO_TIMESTAMP_LTZ(text STRING) -> TIMESTAMP_LTZ(3) NULL")
    public static Long toTimestampLtz(String text, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return moment(PlainTime.timestamp(text), ZoneOffset.UTC, type);
    }

    @SqlFunction(signature = "TO_TIMESTAMP_LTZ(text STRING, pattern STRING) -> parsed(pattern) NULL")
    public static Long toTimestampLtz(String text, TimeFormat pattern, @TypeOf(TypeOf.RESULT) LogicalType type) {
        pattern.requireRight();
        return moment(pattern.parse(text), ZoneOffset.UTC, type);
    }

    @SqlFunction(signature = "TO_TIMESTAMP_LTZ(text STRING, pattern STRING, zone STRING) -> parsed(pattern) NULL")
    public static Long toTimestampLtz(
            String text, TimeFormat pattern, String zone, @TypeOf(TypeOf.RESULT) LogicalType type) {
        pattern.requireRight();
        return moment(pattern.parse(text), zone(zone), type);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new WeirException("There is no time zone '" + name + "'; one is 'Europe/Berlin'.", e);
        }
    }

    private static Long moment(LocalDateTime time, ZoneId zone, LogicalType type) {
        return time == null ? null : (Long) Ticks.of(time.atZone(zone).toInstant(), type);
    }

    @SqlFunction(
            signature = "CONVERT_TZ(text STRING, from STRING, to STRING) -> STRING NULL",
            doc =
                    "What clocks in the second zone show when those in the first show a time, both as yyyy-MM-dd HH:mm:ss. NULL where"
                            + " the text has no time; an unknown zone is UTC.",
            example = "CONVERT_TZ('2024-01-01 00:00:00', 'UTC', 'America/Los_Angeles')",
            result = "'2023-12-31 16:00:00'")
    public static String convertTz(String text, NamedZone from, NamedZone to) {
        LenientFormat format = LenientFormat.of(LenientFormat.PLAIN);
        Long millis = format.parse(text, from.zone());
        return millis == null ? null : format.format(millis, to.zone());
    }
}
