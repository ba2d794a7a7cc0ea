package weir.table.expressions;

import java.time.Duration;
import java.util.Locale;
import weir.base.WeirException;

/** Lengths of time and numbers of rows, made of literal numbers. */
final class Lengths {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private Lengths() {}

    /** What a number counts: months, or milliseconds where there are none. */
    enum Unit {
        YEAR(MONTHS_OF_YEAR, 0),
        QUARTER(MONTHS_OF_QUARTER, 0),
        MONTH(1, 0),
        WEEK(0, 604_800_000),
        DAY(0, 86_400_000),
        HOUR(0, 3_600_000),
        MINUTE(0, 60_000),
        SECOND(0, 1_000),
        MILLI(0, 1);

        private final int months;
        private final long millis;

        Unit(int months, long millis) {
            this.months = months;
            this.millis = millis;
        }

        private String method() {
            return name().toLowerCase(Locale.ROOT) + "s()";
        }
    }

    static Term of(Term number, Unit unit) {
        long count = whole(number, unit.method());
        return new Term.Bound(
                unit.months > 0
                        ? Literals.months(Math.multiplyExact(count, unit.months))
                        : Literals.interval(Duration.ofMillis(Math.multiplyExact(count, unit.millis))),
                false);
    }

    static Term rows(Term number) {
        return new Term.Bound(Long.toString(whole(number, "rows()")), true);
    }

    private static long whole(Term number, String method) {
        if (number instanceof Term.Value value
                && value.value() instanceof Number whole
                && whole.doubleValue() == whole.longValue()) {
            return whole.longValue();
        }
        throw new WeirException(method + " stands behind a whole number, as in lit(10)." + method + ", and not behind "
                + number.sql(Scope.READABLE) + ".");
    }

    static Term edge(Term window, Term.Edge edge) {
        if (window instanceof Term.Column alias) {
            return new Term.WindowEdge(alias.name(), edge);
        }
        throw new WeirException(edge.word() + "() stands behind the name of a window, as in $(\"w\")." + edge.word()
                + "(), and not behind " + window.sql(Scope.READABLE) + ".");
    }
}
