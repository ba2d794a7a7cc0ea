package weir.simulation.fault;

/** What a function throws because the schedule says so. */
public final class PlannedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlannedFailure(Point point) {
        super("A failure that was planned, at " + point + ".");
    }
}
