package weir.sql.formats.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.formats.text.TimeText;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;

/** Dates and times as Flink's CSV has them: more forgiving than its JSON where it uses the older classes of Java. */
final class CsvTimes {
    /** Months and days may have one digit, and the 31st of a shorter month is a day of the next. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private static final int LAST_DAY = 31;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private CsvTimes() {}

    static int date(byte[] text, int start, int end) throws RecordException {
        Matcher date = DATE.matcher(CsvColumn.string(text, start, end).trim());
        if (!date.matches() || Integer.parseInt(date.group(3)) > LAST_DAY || Integer.parseInt(date.group(3)) < 1) {
            return TimeText.date(text, start, end);
        }
        try {
            LocalDate month = LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), 1);
            return (int) (month.toEpochDay() + Integer.parseInt(date.group(3)) - 1);
        } catch (DateTimeException e) {
            throw new RecordException("'" + date.group() + "' is no date such as 2024-02-29");
        }
    }

    /** Seconds may be left out, and digits behind the precision of the column are cut off. */
    static int time(byte[] text, int start, int end, LogicalType type) throws RecordException {
        try {
            int millis =
                    (int) (LocalTime.parse(CsvColumn.string(text, start, end)).toNanoOfDay() / NANOS_PER_MILLI);
            int step = switch (type.precision()) {
                case 0 -> 1_000;
                case 1 -> 100;
                case 2 -> 10;
                default -> 1;
            };
            return millis / step * step;
        } catch (DateTimeException e) {
            throw new RecordException("'" + CsvColumn.string(text, start, end) + "' is no time such as 23:59:59.999");
        }
    }

    static long timestamp(byte[] text, int start, int end, LogicalType type) throws RecordException {
        int stop = end;
        if (type.kind() == LogicalType.Kind.TIMESTAMP_LTZ) {
            stop--;
            if (stop < start || text[stop] != 'Z') {
                throw new RecordException("'" + CsvColumn.string(text, start, end) + "' does not end with Z, as a "
                        + type.nullable(true) + " must, which is in UTC");
            }
        }
        return TimeText.timestamp(text, start, stop, ' ', type.ticksPerSecond());
    }
}
