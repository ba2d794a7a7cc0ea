package weir.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs every scenario from any number of seeds: {@code java -cp … weir.simulation.Seeds 20000 [first seed]}. */
public final class Seeds {
    private Seeds() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        for (Map.Entry<String, Scenario> scenario : Scenarios.all().entrySet()) {
            long turns = check(scenario.getValue(), first, count);
            System.out.println(scenario.getKey() + ": " + count + " seeds, each twice, " + turns + " turns, all alike");
        }
    }

    /** Runs each seed twice, compares the two, and all seeds' results with each other; returns the turns taken. */
    public static long check(Scenario scenario, long firstSeed, int count) throws Exception {
        List<List<String>> expected = null;
        long turns = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Simulation.Trace trace = Simulation.run(seed, scenario);
            if (!trace.equals(Simulation.run(seed, scenario))) {
                throw new AssertionError("Seed " + seed + " did not do the same twice.");
            }
            List<List<String>> results = sorted(trace.results());
            if (expected != null && !expected.equals(results)) {
                throw new AssertionError("Seed " + seed + " gave\n  " + results + "\nand not\n  " + expected);
            }
            expected = results;
            turns += 2 * trace.turns();
        }
        return turns;
    }

    private static List<List<String>> sorted(List<List<Object>> results) {
        List<List<String>> sorted = new ArrayList<>();
        for (List<Object> output : results) {
            sorted.add(output.stream().map(String::valueOf).sorted().toList());
        }
        return sorted;
    }
}
