package weir.simulation.job;

import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.config.RestartStrategies;
import weir.simulation.input.EventLog;

/** The jobs that are simulated, each with rows that are the same for every seed and parallelism that is not. */
public final class Scenarios {
    private static final int PARTITIONS = 3;
    private static final int ROWS = 80;
    private static final int RULES = 5;
    private static final int FEW_ROWS = 6;
    private static final int KEYS = 9;

    /** Long enough for several checkpoints that the part which is down takes no part in. */
    private static final int LONGEST_RESTART_MILLIS = 300;

    private Scenarios() {}

    /** All scenarios by name, with enough rows for many checkpoints. */
    public static Map<String, Scenario> all() {
        return over(ROWS);
    }

    /** The first two scenarios, with so few rows that every point of a run can be tried. */
    public static Map<String, Scenario> small() {
        Map<String, Scenario> small = over(FEW_ROWS);
        small.keySet().removeIf(name -> !name.startsWith("J1") && !name.startsWith("J2"));
        return small;
    }

    private static Map<String, Scenario> over(int rows) {
        EventLog log = new EventLog(PARTITIONS, rows, KEYS, true);
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("J1 two shuffles", TwoShuffles.over(log));
        all.put("J2 counts and timers by key", KeyedCounter.over(log));
        all.put("J3 windows with late rows", LateWindows.over(new EventLog(1, PARTITIONS * rows, KEYS, true)));
        all.put(
                "J5 broadcast rules over a union",
                BroadcastRules.over(log, new EventLog(2, rows / 2, KEYS, true), new EventLog(2, RULES, 1, false)));
        all.put("J6 two parts that fail apart", world -> {
            int delay = world.random().nextInt(LONGEST_RESTART_MILLIS);
            world.environment()
                    .getConfig()
                    .setRestartStrategy(RestartStrategies.fixedDelayRestart(Integer.MAX_VALUE, delay));
            all.get("J1 two shuffles").build(world);
            all.get("J2 counts and timers by key").build(world);
        });
        return all;
    }
}
