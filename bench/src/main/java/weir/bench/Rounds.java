package weir.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures a row in fresh JVMs, in which the engines take turns. */
public final class Rounds {
    static final int COUNT = Integer.getInteger("weir.bench.rounds", 3);

    private Rounds() {}

    /** What each engine took in each round. */
    public static Map<Engine, List<Measurement>> measure(Workload row, Launch launch)
            throws IOException, InterruptedException {
        Map<Engine, List<Measurement>> rounds = new EnumMap<>(Engine.class);
        for (int round = 0; round < COUNT; round++) {
            for (Engine engine : Engine.values()) {
                if (row.runsOn(engine)) {
                    Measurement measured = one(launch.of(engine)
                            .run(Child.class, engine.name(), row.getClass().getName(), row.name()));
                    System.err.printf(
                            Locale.ROOT,
                            "%s, round %d: %s %.1f ns%n",
                            row.id(),
                            round + 1,
                            engine.title,
                            measured.cpuNanos());
                    rounds.computeIfAbsent(engine, absent -> new ArrayList<>()).add(measured);
                }
            }
        }
        return rounds;
    }

    private static Measurement one(List<String> lines) throws IOException {
        for (String line : lines) {
            Measurement measurement = Measurement.in(line);
            if (measurement != null) {
                return measurement;
            }
        }
        throw new IOException("A child ended without a result.");
    }
}
