package weir.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Point;

/** What many runs did, taken together: a proof is worth no more than the work and the faults that were in it. */
public final class Evidence {
    private final Map<Point, Map<Fault, Integer>> landed = new EnumMap<>(Point.class);
    private long runs;
    private long events;
    private long points;
    private Trace.Work work = new Trace.Work(0, 0, 0, 0, 0);

    void add(Trace trace) {
        runs++;
        events += trace.events();
        points += trace.points();
        work = work.plus(trace.work());
        trace.landed()
                .forEach((point, faults) -> faults.forEach((fault, count) ->
                        landed.computeIfAbsent(point, first -> new TreeMap<>()).merge(fault, count, Integer::sum)));
    }

    public long runs() {
        return runs;
    }

    /** What the jobs got done. */
    public Trace.Work work() {
        return work;
    }

    /** How many faults of a kind landed at a point. */
    public int landed(Point point, Fault fault) {
        return landed.getOrDefault(point, Map.of()).getOrDefault(fault, 0);
    }

    /** How many faults landed anywhere. */
    public long faults() {
        return landed.values().stream()
                .flatMap(faults -> faults.values().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    @Override
    public String toString() {
        return "  " + runs + " runs: " + events + " events, " + points + " points at which a fault can land, "
                + faults() + " faults\n  " + work + "\n  " + landed;
    }
}
