package weir.sql.functions.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What EXTRACT takes out of a time. */
public enum Field {
    MILLENNIUM {
        @Override
        long of(LocalDate date) {
            return Math.floorDiv(date.getYear() + 999L, 1000L);
        }
    },
    CENTURY {
        @Override
        long of(LocalDate date) {
            return Math.floorDiv(date.getYear() + 99L, 100L);
        }
    },
    DECADE {
        @Override
        long of(LocalDate date) {
            return Math.floorDiv(date.getYear(), 10);
        }
    },
    YEAR {
        @Override
        long of(LocalDate date) {
            return date.getYear();
        }
    },
    /** The year that the ISO week belongs to. */
    ISOYEAR {
        @Override
        long of(LocalDate date) {
            return date.get(IsoFields.WEEK_BASED_YEAR);
        }
    },
    QUARTER {
        @Override
        long of(LocalDate date) {
            return (date.getMonthValue() + 2L) / 3;
        }
    },
    MONTH {
        @Override
        long of(LocalDate date) {
            return date.getMonthValue();
        }
    },
    /** The ISO week: it begins on Monday, and the first has the year's first Thursday. */
    WEEK {
        @Override
        long of(LocalDate date) {
            return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    },
    DAY {
        @Override
        long of(LocalDate date) {
            return date.getDayOfMonth();
        }
    },
    /** The day of the week; Sunday is 1. */
    DOW {
        @Override
        long of(LocalDate date) {
            return date.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? 1
                    : date.getDayOfWeek().getValue() + 1;
        }
    },
    /** The day of the week; Monday is 1. */
    ISODOW {
        @Override
        long of(LocalDate date) {
            return date.getDayOfWeek().getValue();
        }
    },
    DOY {
        @Override
        long of(LocalDate date) {
            return date.getDayOfYear();
        }
    },
    HOUR(3_600 * Ticks.NANOS_PER_SECOND, 24),
    MINUTE(60 * Ticks.NANOS_PER_SECOND, 60),
    SECOND(Ticks.NANOS_PER_SECOND, 60),
    MILLISECOND(1_000_000, 1_000),
    MICROSECOND(1_000, 1_000_000),
    NANOSECOND(1, Ticks.NANOS_PER_SECOND),
    /** Seconds since 1970. */
    EPOCH {
        @Override
        long of(LocalDate date) {
            return date.toEpochDay() * Ticks.SECONDS_PER_DAY;
        }
    };

    private final long nanos;
    private final long count;

    Field() {
        this(0, 1);
    }

    Field(long nanos, long count) {
        this.nanos = nanos;
        this.count = count;
    }

    /** The field of a day's beginning. */
    long of(LocalDate date) {
        return 0;
    }

    /** Whether the field is one of the time of day. */
    boolean isOfDay() {
        return nanos > 0;
    }

    /** The field of a length of time or of a time of day; a negative length has negative fields. */
    long of(long nanosOfDay) {
        return nanosOfDay / nanos % count;
    }
}
