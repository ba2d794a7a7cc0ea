package weir.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Runs the rows that were asked for, or all, and prints one line for each; the rounds of the engines alternate.
 *
 * <p>Arguments: ids of rows. System properties: {@code weir.bench.rounds}, {@code weir.bench.report} (the directory of the
 * module, where results and table are to be written; without it they are only printed).
 */
final class Bench {
    private static final int ROUNDS = Integer.getInteger("weir.bench.rounds", 3);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = Set.of(arguments);
        Launch launch = new Launch(File.createTempFile("weir-bench", ".log"));
        Report report = new Report(Machine.here(launch));
        for (Row row : Row.values()) {
            if (wanted.isEmpty() || wanted.contains(row.id())) {
                System.out.println(report.add(row, measure(row, launch)));
                write(report);
            }
        }
        if (wanted.isEmpty() || wanted.contains("latency")) {
            report.addLatency(Latency.measure(launch, ROUNDS));
            write(report);
        }
        if (wanted.isEmpty() || wanted.contains("start")) {
            report.addStart(Start.measure(launch, ROUNDS));
            write(report);
        }
        System.out.println(report);
    }

    /** After every row, so that a run that is cut short leaves something. */
    private static void write(Report report) throws IOException {
        String directory = System.getProperty("weir.bench.report");
        if (directory != null) {
            report.write(new File(directory));
        }
    }

    private static Map<Engine, List<Measurement>> measure(Row row, Launch launch)
            throws IOException, InterruptedException {
        Map<Engine, List<Measurement>> rounds = new EnumMap<>(Engine.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Engine engine : Engine.values()) {
                if (row.runsOn(engine)) {
                    Measurement measured = one(launch.run(Child.class, engine.name(), row.name()));
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
