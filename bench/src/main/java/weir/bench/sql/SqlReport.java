package weir.bench.sql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weir.bench.Engine;
import weir.bench.Json;
import weir.bench.Machine;
import weir.bench.Measurement;
import weir.bench.Passage;
import weir.bench.Verdict;
import weir.bench.Workload;

/** The results of the SQL rows: lines for the eye, a JSON file for later, and a table in the module's README. */
final class SqlReport {
    private static final Passage PASSAGE = new Passage("SQL results");
    private static final double MEAN_MUST = 6;
    private static final double MEAN_AIM = 15;

    private final Machine machine;
    private final Json json = new Json();
    private final StringBuilder table = new StringBuilder();
    private final List<Double> ratios = new ArrayList<>();

    SqlReport(Machine machine) {
        this.machine = machine;
        json.put("processor", machine.processor())
                .put("processors", machine.processors())
                .put("java", machine.java())
                .put("commit", machine.commit())
                .put("loadAtStart", machine.load());
        table.append("| row | Weir | Flink | loop | ÷ Flink | ÷ loop | must | aim | |\n");
        table.append("|---|---:|---:|---:|---:|---:|---|---|---|\n");
    }

    /** Adds a row and returns it as a line. */
    String add(Workload row, Map<Engine, List<Measurement>> rounds) {
        Map<Engine, Measurement> median = new EnumMap<>(Engine.class);
        rounds.forEach((engine, each) -> {
            median.put(engine, Measurement.median(each));
            for (int round = 0; round < each.size(); round++) {
                json.put(
                        row.id() + "." + engine + ".cpuNanos." + (round + 1),
                        each.get(round).cpuNanos());
            }
        });
        Verdict verdict = Verdict.of(row.bar(), median);
        if (row instanceof Nexmark && !verdict.flink().isEmpty()) {
            ratios.add(nanos(median, Engine.FLINK) / nanos(median, Engine.WEIR));
        }
        String line = "| `" + row.id() + "` " + row.title() + " | " + text(median, Engine.WEIR) + " | "
                + text(median, Engine.FLINK) + " | " + text(median, Engine.LOOP) + " | " + verdict.flink() + " | "
                + toLoop(median) + " | " + verdict.must() + " | " + verdict.aim() + " | " + verdict.reached() + " |";
        table.append(line).append('\n');
        return line;
    }

    /** Writes the JSON file, and the table between its marks in the README. */
    void write(File module) throws IOException {
        Path results = module.toPath().resolve("results");
        Files.createDirectories(results);
        Files.writeString(results.resolve(machine.commit() + "-sql.json"), json.toString());
        PASSAGE.replace(module, toString());
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "Commit %s; %d × %s; Java %s; load of the machine at the start: %s. CPU nanoseconds per event,"
                                + " medians of fresh JVMs.%n%n",
                        machine.commit(),
                        machine.processors(),
                        machine.processor(),
                        machine.java(),
                        machine.load())
                + table
                + mean();
    }

    /** The geometric mean of the Nexmark queries. */
    private String mean() {
        if (ratios.isEmpty()) {
            return "";
        }
        double logs = ratios.stream().mapToDouble(Math::log).sum();
        double mean = Math.exp(logs / ratios.size());
        return String.format(
                Locale.ROOT,
                "%nGeometric mean of %d Nexmark queries from memory: %.1f× less CPU than Flink. Must: %.0f×; aim: %.0f×. %s.%n",
                ratios.size(),
                mean,
                MEAN_MUST,
                MEAN_AIM,
                Verdict.reached(mean >= MEAN_MUST, mean >= MEAN_AIM));
    }

    private static double nanos(Map<Engine, Measurement> median, Engine engine) {
        return median.get(engine).cpuNanos();
    }

    private static String text(Map<Engine, Measurement> median, Engine engine) {
        return median.containsKey(engine) ? String.format(Locale.ROOT, "%.1f", nanos(median, engine)) : "";
    }

    /** How many times what the loop takes. */
    private static String toLoop(Map<Engine, Measurement> median) {
        return median.containsKey(Engine.LOOP)
                ? String.format(Locale.ROOT, "%.1f×", nanos(median, Engine.WEIR) / nanos(median, Engine.LOOP))
                : "";
    }
}
