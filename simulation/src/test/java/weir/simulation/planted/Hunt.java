package weir.simulation.planted;

import java.util.Map;
import java.util.concurrent.Callable;
import weir.simulation.Seeds;
import weir.simulation.job.Scenario;
import weir.simulation.job.Scenarios;

/**
 * Runs scenarios from seed after seed until an invariant breaks: at first what has found the bug before, and then, since any
 * change of the engine may change what a seed does, all others.
 */
public final class Hunt implements Callable<String> {
    private static final int SEEDS = 60;

    private final String scenario;
    private final long seed;

    public Hunt(String scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
    }

    /** Which invariant broke and how; null if none did. */
    @Override
    public String call() throws Exception {
        String finding = hunt(seed, scenario);
        for (long next = 1; next <= SEEDS && finding == null; next++) {
            finding = hunt(next, "");
        }
        return finding;
    }

    private static String hunt(long seed, String prefix) throws Exception {
        for (Map.Entry<String, Scenario> candidate : Scenarios.all().entrySet()) {
            if (candidate.getKey().startsWith(prefix)) {
                try {
                    Seeds.run(seed, candidate.getValue());
                } catch (AssertionError broken) {
                    return candidate.getKey() + ": " + broken.getMessage();
                }
            }
        }
        return null;
    }
}
