package weir.sql.functions.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** Reads dates and times as SQL writes them; numbers may lack leading zeros. */
final class PlainTime {
    private static final int NANO_DIGITS = 9;
    private static final int YEAR_DIGITS = 4;

    private final String text;
    private int next;
    private boolean wrong;

    private PlainTime(String text) {
        this.text = text;
    }

    /** A year, month and day, of which month and day may be missing, and anything behind a blank; null where there is none. */
    static LocalDate date(String text) {
        String trimmed = text.trim();
        int blank = trimmed.indexOf(' ');
        PlainTime reader = new PlainTime(blank < 0 ? trimmed : trimmed.substring(0, blank));
        int year = reader.number(YEAR_DIGITS);
        int month = reader.atEnd() ? 1 : reader.after('-', 2);
        int day = reader.atEnd() ? 1 : reader.after('-', 2);
        boolean right = !reader.wrong && reader.atEnd() && month >= 1 && month <= 12 && day >= 1;
        return right && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** A date, and perhaps a time with hours, minutes and seconds; null where there is none. The 31st is a month's last day. */
    static LocalDateTime timestamp(String text) {
        PlainTime reader = new PlainTime(text);
        int year = reader.number(YEAR_DIGITS);
        int month = reader.after('-', 2);
        int day = reader.after('-', 2);
        boolean noTime = reader.atEnd();
        int hour = noTime ? 0 : reader.after(' ', 2);
        int minute = noTime ? 0 : reader.after(':', 2);
        int second = noTime ? 0 : reader.after(':', 2);
        int nanos = reader.atEnd() ? 0 : reader.fraction();
        boolean right = !reader.wrong && reader.atEnd() && isDay(month, day) && hour < 24 && minute < 60 && second < 60;
        if (!right) {
            return null;
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        return LocalDateTime.of(year, month, Math.min(day, last), hour, minute, second, nanos);
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private boolean atEnd() {
        return next >= text.length();
    }

    private int after(char separator, int digits) {
        wrong |= atEnd() || text.charAt(next) != separator;
        next++;
        return number(digits);
    }

    /** One to so many digits. */
    private int number(int digits) {
        int begin = next;
        int number = 0;
        while (!atEnd() && next - begin < digits && isDigit(text.charAt(next))) {
            number = number * 10 + text.charAt(next++) - '0';
        }
        wrong |= next == begin;
        return number;
    }

    private int fraction() {
        wrong |= text.charAt(next++) != '.';
        int begin = next;
        int fraction = number(NANO_DIGITS);
        for (int digit = next - begin; digit < NANO_DIGITS; digit++) {
            fraction *= 10;
        }
        return fraction;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
