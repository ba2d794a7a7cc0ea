package weir.simulation.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What stands between a simulated process and the world: at each point it may be hit by a fault, and a dead one passes none. */
public final class Hazards {
    private final Schedule schedule;
    private final Map<Point, Map<Fault, Integer>> landed = new EnumMap<>(Point.class);
    private long passed;
    private long landedCount;
    private boolean dead;

    public Hazards(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The process comes to {@code point}; returns the fault that the caller is to suffer, which is never KILL. */
    public Fault pass(Point point) {
        if (dead) {
            throw new ProcessKilled();
        }
        Fault fault = schedule.next(point, passed++);
        if (fault != Fault.NONE) {
            landedCount++;
            landed.computeIfAbsent(point, first -> new TreeMap<>()).merge(fault, 1, Integer::sum);
        }
        if (fault == Fault.KILL) {
            dead = true;
            throw new ProcessKilled();
        }
        return fault;
    }

    /** As {@link #pass}, for callers that can only fail. */
    public void passOrFail(Point point) {
        if (pass(point) != Fault.NONE) {
            throw new PlannedFailure(point);
        }
    }

    public boolean isDead() {
        return dead;
    }

    /** A new process takes the place of the one that has died or ended. */
    public void revive() {
        dead = false;
    }

    /** How many points have been passed. */
    public long passed() {
        return passed;
    }

    /** True once nothing will go wrong any more. */
    public boolean areOver() {
        return schedule.isOver();
    }

    /** How many faults have hit. */
    public long landedCount() {
        return landedCount;
    }

    /** How often each fault hit at each point. */
    public Map<Point, Map<Fault, Integer>> landed() {
        return landed;
    }
}
