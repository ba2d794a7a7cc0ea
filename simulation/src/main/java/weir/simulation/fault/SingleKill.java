package weir.simulation.fault;

/** Kills the process at one point, given by its number, and does nothing else. */
public final class SingleKill implements Schedule {
    private final long victim;

    public SingleKill(long victim) {
        this.victim = victim;
    }

    @Override
    public Fault next(Point point, long number) {
        return number == victim ? Fault.KILL : Fault.NONE;
    }
}
