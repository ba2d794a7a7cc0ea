package weir.sql.formats.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordException;

/** Dates and times in the forms of ISO-8601 and of SQL, where a blank stands between date and time. */
public final class TimeText {
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final int SECONDS_LENGTH = "HH:mm:ss".length();
    private static final int MINUTES_LENGTH = "HH:mm".length();
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int LAST_PLAIN_YEAR = 9999;
    private static final int YEARS_OF_ERA = 400;
    private static final int DAYS_OF_ERA = 146_097;

    /** From the first of March of the year 0. */
    private static final int DAYS_TO_1970 = 719_468;

    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_DAY = 86_400;

    private TimeText() {}

    /** The days since 1970 of a date such as {@code 2024-02-29}. */
    public static int date(byte[] text, int start, int end) throws RecordException {
        if (end - start == DATE_LENGTH && text[start + 4] == '-' && text[start + 7] == '-') {
            int year = digits(text, start, start + 4);
            int month = digits(text, start + 5, start + 7);
            int day = digits(text, start + 8, end);
            if (isDate(year, month, day)) {
                return epochDay(year, month, day);
            }
        }
        return oddDate(text, start, end);
    }

    /** A date of another century of centuries, or none. */
    private static int oddDate(byte[] text, int start, int end) throws RecordException {
        try {
            String date = new String(text, start, end - start, StandardCharsets.UTF_8);
            return Math.toIntExact(LocalDate.parse(date).toEpochDay());
        } catch (DateTimeException | ArithmeticException e) {
            throw new RecordException(quoted(text, start, end) + " is no date such as 2024-02-29");
        }
    }

    private static boolean isDate(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    /** Counts years from March, so that a leap day is the last of its year. */
    private static int epochDay(int year, int month, int day) {
        int years = month > 2 ? year : year - 1;
        int era = Math.floorDiv(years, YEARS_OF_ERA);
        int yearOfEra = years - era * YEARS_OF_ERA;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_OF_ERA + dayOfEra - DAYS_TO_1970;
    }

    /** The milliseconds of the day of a time such as {@code 23:59:59.999}. */
    public static int time(byte[] text, int start, int end) throws RecordException {
        return (int) (nanosOfDay(text, start, end, false) / NANOS_PER_MILLI);
    }

    /**
     * The ticks since 1970 of a time such as {@code 2024-02-29 23:59:59.999}.
     *
     * @param separator what stands between date and time; behind a {@code T} the seconds may be left out
     */
    public static long timestamp(byte[] text, int start, int end, char separator, long ticksPerSecond)
            throws RecordException {
        boolean plain = end - start > DATE_LENGTH && text[start + DATE_LENGTH] == separator;
        int split = plain ? start + DATE_LENGTH : start;
        while (split < end && text[split] != separator) {
            split++;
        }
        if (split == end) {
            throw new RecordException(
                    quoted(text, start, end) + " is no time such as 2024-02-29" + separator + "23:59:59.999");
        }
        long days = date(text, start, split);
        long nanos = nanosOfDay(text, split + 1, end, separator == 'T');
        return ticks(days, nanos, ticksPerSecond);
    }

    /** The ticks since 1970 of a moment of a day. */
    static long ticks(long days, long nanosOfDay, long ticksPerSecond) throws RecordException {
        try {
            return Math.addExact(
                    Math.multiplyExact(days * SECONDS_PER_DAY, ticksPerSecond),
                    nanosOfDay / (NANOS_PER_SECOND / ticksPerSecond));
        } catch (ArithmeticException e) {
            throw new RecordException("the date " + LocalDate.ofEpochDay(days)
                    + " is too far away for nanoseconds, which go from 1677 to 2262");
        }
    }

    private static long nanosOfDay(byte[] text, int start, int end, boolean secondsOptional) throws RecordException {
        boolean withSeconds = !secondsOptional || end - start != MINUTES_LENGTH;
        int whole = withSeconds ? SECONDS_LENGTH : MINUTES_LENGTH;
        if (end - start >= whole && text[start + 2] == ':' && (!withSeconds || text[start + 5] == ':')) {
            int hours = digits(text, start, start + 2);
            int minutes = digits(text, start + 3, start + 5);
            int seconds = withSeconds ? digits(text, start + 6, start + 8) : 0;
            long nanos = fraction(text, start + whole, end);
            if (isBelow(hours, 24) && isBelow(minutes, 60) && isBelow(seconds, 60) && nanos >= 0) {
                return (hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE + seconds) * NANOS_PER_SECOND + nanos;
            }
        }
        throw new RecordException(quoted(text, start, end) + " is no time of the day such as 23:59:59.999");
    }

    private static boolean isBelow(int number, int bound) {
        return number >= 0 && number < bound;
    }

    /** The nanoseconds of {@code .999}; 0 where there is nothing, -1 where there is something else. */
    private static long fraction(byte[] text, int start, int end) {
        if (start == end) {
            return 0;
        }
        int count = end - start - 1;
        if (text[start] != '.' || count < 1 || count > MAX_FRACTION_DIGITS) {
            return -1;
        }
        return (long) digits(text, start + 1, end) * POWERS_OF_TEN[MAX_FRACTION_DIGITS - count];
    }

    /** The number that up to nine digits make; -1 where one of the characters is none. */
    private static int digits(byte[] text, int start, int end) {
        int number = 0;
        int strange = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            strange |= digit | 9 - digit;
            number = number * 10 + digit;
        }
        return strange < 0 ? -1 : number;
    }

    private static String quoted(byte[] text, int start, int end) {
        return "'" + new String(text, start, end - start, StandardCharsets.UTF_8) + "'";
    }

    /** A point in time, given in ticks since 1970, without a zone. */
    public static LocalDateTime dateTime(long ticks, long ticksPerSecond) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(ticks, ticksPerSecond),
                (int) (Math.floorMod(ticks, ticksPerSecond) * (NANOS_PER_SECOND / ticksPerSecond)),
                ZoneOffset.UTC);
    }

    /** Appends a date, given in days since 1970. */
    public static void appendDate(int days, RecordBuffer out) {
        LocalDate date = LocalDate.ofEpochDay(days);
        if (date.getYear() < 0 || date.getYear() > LAST_PLAIN_YEAR) {
            out.append(date.toString());
            return;
        }
        out.appendDigits(date.getYear(), 4);
        out.append('-');
        out.appendDigits(date.getMonthValue(), 2);
        out.append('-');
        out.appendDigits(date.getDayOfMonth(), 2);
    }

    /** Appends a time of the day, given in seconds. */
    public static void appendSeconds(int secondsOfDay, RecordBuffer out) {
        out.appendDigits(secondsOfDay / SECONDS_PER_HOUR, 2);
        out.append(':');
        out.appendDigits(secondsOfDay / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE, 2);
        out.append(':');
        out.appendDigits(secondsOfDay % SECONDS_PER_MINUTE, 2);
    }

    /** Appends a time of the day, given in milliseconds, with a fraction if it has one. */
    public static void appendTime(int millisOfDay, RecordBuffer out) {
        appendSeconds(millisOfDay / MILLIS_PER_SECOND, out);
        appendFraction(millisOfDay % MILLIS_PER_SECOND * NANOS_PER_MILLI, out);
    }

    /** Appends a point in time, given in ticks since 1970, with as many digits behind the seconds as it needs. */
    public static void appendTimestamp(long ticks, long ticksPerSecond, char separator, RecordBuffer out) {
        long ticksPerDay = SECONDS_PER_DAY * ticksPerSecond;
        appendDate((int) Math.floorDiv(ticks, ticksPerDay), out);
        out.append(separator);
        appendSeconds((int) (Math.floorMod(ticks, ticksPerDay) / ticksPerSecond), out);
        appendFraction((int) (Math.floorMod(ticks, ticksPerSecond) * (NANOS_PER_SECOND / ticksPerSecond)), out);
    }

    private static void appendFraction(int nanos, RecordBuffer out) {
        if (nanos == 0) {
            return;
        }
        int digits = MAX_FRACTION_DIGITS;
        int rest = nanos;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        out.append('.');
        out.appendDigits(rest, digits);
    }
}
