package weir.sql.functions.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What times are cut to, and what lies between two. */
public enum Unit {
    MILLENNIUM(12_000, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return firstOf(Math.floorDiv(date.getYear() - 1, 1000) * 1000 + 1);
        }
    },
    CENTURY(1_200, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return firstOf(Math.floorDiv(date.getYear() - 1, 100) * 100 + 1);
        }
    },
    DECADE(120, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return firstOf(Math.floorDiv(date.getYear(), 10) * 10);
        }
    },
    YEAR(12, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return firstOf(date.getYear());
        }
    },
    QUARTER(3, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
        }
    },
    MONTH(1, 0) {
        @Override
        LocalDate floor(LocalDate date) {
            return date.withDayOfMonth(1);
        }
    },
    /** Begins on Sunday. */
    WEEK(0, 7 * Ticks.SECONDS_PER_DAY * Ticks.NANOS_PER_SECOND) {
        @Override
        LocalDate floor(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        }
    },
    DAY(0, Ticks.SECONDS_PER_DAY * Ticks.NANOS_PER_SECOND),
    HOUR(0, 3_600 * Ticks.NANOS_PER_SECOND),
    MINUTE(0, 60 * Ticks.NANOS_PER_SECOND),
    SECOND(0, Ticks.NANOS_PER_SECOND),
    MILLISECOND(0, 1_000_000),
    MICROSECOND(0, 1_000);

    private final int months;
    private final long nanos;

    Unit(int months, long nanos) {
        this.months = months;
        this.nanos = nanos;
    }

    /** The first day of the unit that a day is in. */
    LocalDate floor(LocalDate date) {
        return date;
    }

    /** The first day of the next unit, or the day itself where it is the first. */
    LocalDate ceil(LocalDate date) {
        LocalDate floor = floor(date);
        return floor.equals(date) ? date : next(floor);
    }

    LocalDate next(LocalDate first) {
        return months > 0 ? first.plusMonths(months) : first.plusDays(Math.max(1, days()));
    }

    private static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** How many months it has; 0 for those that are measured in days and less. */
    int months() {
        return months;
    }

    /** How many whole days it has; 0 for months and for less than a day. */
    int days() {
        return (int) (nanos / (Ticks.SECONDS_PER_DAY * Ticks.NANOS_PER_SECOND));
    }

    boolean isShorterThanDay() {
        return compareTo(DAY) > 0;
    }

    /** Its length in ticks of so many a second, at least 1. */
    long ticks(long ticksPerSecond) {
        return Math.max(1, nanos / (Ticks.NANOS_PER_SECOND / ticksPerSecond));
    }

    /** Its length in nanoseconds; 0 for those that are measured in months. */
    long nanos() {
        return nanos;
    }
}
