package weir.sql.plan;

/** Whether plans come to an end. */
public final class Bounded {
    private Bounded() {}

    /** True where all that a plan reads ends. */
    public static boolean isBounded(Plan plan) {
        if (plan instanceof Plan.Scan scan && !scan.source().isBounded()) {
            return false;
        }
        return plan.inputs().stream().allMatch(Bounded::isBounded);
    }
}
