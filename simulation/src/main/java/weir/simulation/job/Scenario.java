package weir.simulation.job;

/** A job to simulate, and what must come out of it. */
@FunctionalInterface
public interface Scenario {
    /** Builds the job in {@code world}, once for each process; whatever is random about it comes from there. */
    void build(World world) throws Exception;
}
