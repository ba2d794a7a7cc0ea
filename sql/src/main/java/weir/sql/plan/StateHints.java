package weir.sql.plan;

import java.time.Duration;

/** How long the hint STATE_TTL has a step keep what comes from a table. */
public final class StateHints {
    private static final Duration DAY = Duration.ofDays(1);

    private StateHints() {}

    /** What is said of the rows of an input that come from one table; null for nothing. */
    public static Duration of(Plan input) {
        if (input instanceof Plan.Scan scan) {
            return scan.stateLife();
        }
        boolean same = input instanceof Plan.Calc
                || input instanceof Plan.Watermarks
                || input instanceof Plan.Expand
                || input instanceof Plan.Normalize;
        return same ? of(input.inputs().get(0)) : null;
    }

    /** A length of time in its largest whole unit. */
    static String text(Duration life) {
        if (life.isZero()) {
            return "ever";
        } else if (life.toMillis() % DAY.toMillis() == 0) {
            return life.toDays() + " d";
        } else if (life.toMillis() % 1_000 != 0) {
            return life.toMillis() + " ms";
        }
        long seconds = life.toSeconds();
        return seconds % 3_600 == 0
                ? seconds / 3_600 + " h"
                : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
