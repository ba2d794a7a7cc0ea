package weir.sql.plan;

import java.util.Optional;

/** Whether plans come to an end. */
public final class Bounded {
    private Bounded() {}

    /** True where all that a plan reads ends. */
    public static boolean isBounded(Plan plan) {
        return endless(plan).isEmpty();
    }

    /** A table that a plan reads and that does not end. */
    public static Optional<String> endless(Plan plan) {
        if (plan instanceof Plan.Scan scan && !scan.source().isBounded()) {
            return Optional.of(scan.table());
        }
        return plan.inputs().stream().flatMap(input -> endless(input).stream()).findFirst();
    }
}
