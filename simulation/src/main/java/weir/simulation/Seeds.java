package weir.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.base.RandomSource;
import weir.simulation.fault.RandomSchedule;
import weir.simulation.job.Scenario;
import weir.simulation.job.Scenarios;

/**
 * Runs every scenario from any number of seeds, or kills every small one at each point that it passes.
 *
 * <pre>
 *   weir.simulation.Seeds [count] [first seed]
 *   weir.simulation.Seeds every-point [seed]
 * </pre>
 */
public final class Seeds {
    private Seeds() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.remove("every-point")) {
            everyPoint(number(words, 0, 1));
            return;
        }
        int count = (int) number(words, 0, 1_000);
        long first = number(words, 1, 1);
        for (Map.Entry<String, Scenario> scenario : Scenarios.all().entrySet()) {
            System.out.println(scenario.getKey() + "\n" + check(scenario.getValue(), first, count));
        }
    }

    private static long number(List<String> words, int index, long missing) {
        return words.size() > index ? Long.parseLong(words.get(index)) : missing;
    }

    private static void everyPoint(long seed) throws Exception {
        for (Map.Entry<String, Scenario> scenario : Scenarios.small().entrySet()) {
            System.out.println(scenario.getKey() + "\n" + EveryPoint.check(scenario.getValue(), seed, 1));
        }
    }

    /** Runs each seed twice with its faults, and compares the two. */
    public static Evidence check(Scenario scenario, long firstSeed, int count) throws Exception {
        Evidence evidence = new Evidence();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Trace trace = run(seed, scenario);
            if (!trace.equals(run(seed, scenario))) {
                throw new AssertionError("I13: seed " + seed + " did not do the same twice.");
            }
            evidence.add(trace);
        }
        return evidence;
    }

    /** Runs one seed with its faults. */
    public static Trace run(long seed, Scenario scenario) throws Exception {
        return Simulation.run(seed, scenario, new RandomSchedule(new RandomSource(~seed)));
    }
}
