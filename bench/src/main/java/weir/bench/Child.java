package weir.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures one engine at one row, alone in its JVM. Prints a line {@code RESULT count checksum cpu-ns wall-ns}, the last
 * two per event.
 *
 * <p>A pair of runs, of n and of 4 n events, gives the cost of an event as the slope between them. n grows until the slope
 * stands on enough CPU time; what was run on the way is the warm-up.
 */
final class Child {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The long run of a pair has this many times the events of the short one. */
    private static final int STRETCH = 4;

    /** CPU time that a slope shall stand on; the clock ticks every 10 ms. */
    private static final long SLOPE_NANOS = 1_000_000L * Integer.getInteger("weir.bench.slope.millis", 500);

    private static final int MAX_GROWTH = 8;

    private static final int PAIRS = Integer.getInteger("weir.bench.pairs", 2);

    private final Program program;

    private Child(Program program) {
        this.program = program;
    }

    public static void main(String[] arguments) throws Exception {
        Workload row = workload(arguments[1], arguments[2]);
        Program program = row.program(Engine.valueOf(arguments[0]));
        Child child = new Child(program);
        program.prepare(row.quantum());
        program.run(row.quantum());
        Outcome outcome = Tally.take();
        Cost cost = child.measure(row.quantum());
        System.out.println("RESULT " + outcome.count() + " " + outcome.checksum() + " " + cost.cpuNanos() + " "
                + cost.wallNanos());
        System.exit(0);
    }

    private static Workload workload(String table, String name) throws ClassNotFoundException {
        for (Object row : Class.forName(table).getEnumConstants()) {
            if (((Workload) row).name().equals(name)) {
                return (Workload) row;
            }
        }
        throw new IllegalArgumentException(table + " has no row " + name + ".");
    }

    /** What one event takes. */
    private record Cost(double cpuNanos, double wallNanos) {}

    private Cost measure(long quantum) throws Exception {
        long events = quantum;
        Pair pair = pair(events);
        while (!pair.isTelling()) {
            events *= pair.growth();
            pair = pair(events);
        }
        Cost[] costs = new Cost[PAIRS];
        costs[0] = pair.perEvent();
        for (int i = 1; i < PAIRS; i++) {
            costs[i] = pair(events).perEvent();
        }
        Arrays.sort(costs, (a, b) -> Double.compare(a.cpuNanos(), b.cpuNanos()));
        return costs[(PAIRS - 1) / 2];
    }

    private Pair pair(long events) throws Exception {
        return new Pair(run(events), run(events * STRETCH), events * (STRETCH - 1));
    }

    /** A short and a long run, and how many events the long one had more. */
    private record Pair(Cost few, Cost many, double more) {
        /** True where neither the ticks of the clock nor the scatter of start-up matter. */
        boolean isTelling() {
            return many.cpuNanos - few.cpuNanos >= SLOPE_NANOS && many.cpuNanos >= 2.5 * few.cpuNanos;
        }

        /** How many times the events the next pair is to have: 2, or more where this one was far too short. */
        long growth() {
            double wanted = Math.max(SLOPE_NANOS, 2 * few.cpuNanos);
            double shortage = wanted / Math.max(1, many.cpuNanos - few.cpuNanos);
            return Long.highestOneBit((long) Math.max(2, Math.min(MAX_GROWTH, shortage)));
        }

        Cost perEvent() {
            return new Cost((many.cpuNanos - few.cpuNanos) / more, (many.wallNanos - few.wallNanos) / more);
        }
    }

    /** The cost of a whole run, not of an event. */
    private Cost run(long events) throws Exception {
        program.prepare(events);
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        program.run(events);
        Cost cost = new Cost(PROCESS.getProcessCpuTime() - cpu, System.nanoTime() - wall);
        Tally.take();
        return cost;
    }
}
