package weir.simulation.fault;

/**
 * Where checks report what they find. They run inside of the job under test, which would take an exception for a failure of its
 * own; so the first finding is kept here, and the simulation looks for it after every event.
 */
public final class Findings {
    private String first;

    /** Reports that an invariant does not hold; {@code invariant} is its short name, such as I2. */
    public void report(String invariant, String what) {
        if (first == null) {
            first = invariant + ": " + what;
        }
    }

    public void check(boolean holds, String invariant, String what) {
        if (!holds) {
            report(invariant, what);
        }
    }

    /** The first thing that was found; null if there is nothing. */
    public String first() {
        return first;
    }
}
