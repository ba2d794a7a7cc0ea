package weir.simulation;

import weir.simulation.fault.Schedule;
import weir.simulation.fault.SingleKill;
import weir.simulation.job.Scenario;

/**
 * Kills a job at every point that it passes: one run without faults numbers the points, then each of them gets a run of its own
 * in which the process dies there.
 */
public final class EveryPoint {
    private EveryPoint() {}

    /** Tries every {@code stride}-th point of the run that {@code seed} gives. */
    public static Evidence check(Scenario scenario, long seed, int stride) throws Exception {
        long points = Simulation.run(seed, scenario, Schedule.NOTHING).points();
        Evidence evidence = new Evidence();
        for (long victim = 0; victim < points; victim += stride) {
            evidence.add(killedAt(scenario, seed, victim));
        }
        return evidence;
    }

    private static Trace killedAt(Scenario scenario, long seed, long victim) throws Exception {
        try {
            return Simulation.run(seed, scenario, new SingleKill(victim));
        } catch (AssertionError broken) {
            throw new AssertionError("Killed at point " + victim + ": " + broken.getMessage(), broken);
        }
    }
}
