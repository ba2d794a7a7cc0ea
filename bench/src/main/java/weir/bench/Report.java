package weir.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of a run: lines for the eye, a JSON file for later, and the table in the module's README. */
final class Report {
    private static final Passage PASSAGE = new Passage("results");

    private final Machine machine;
    private final Json json = new Json();
    private final StringBuilder table = new StringBuilder();
    private final Map<Row, Map<Engine, Measurement>> medians = new EnumMap<>(Row.class);

    Report(Machine machine) {
        this.machine = machine;
        json.put("processor", machine.processor())
                .put("processors", machine.processors())
                .put("java", machine.java())
                .put("commit", machine.commit())
                .put("loadAtStart", machine.load());
        table.append("| row | Weir | Flink | Jet | loop | ÷ Flink | ÷ Jet | must | aim | |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|---|---|---|\n");
    }

    /** Adds a row and returns it as a line. */
    String add(Row row, Map<Engine, List<Measurement>> rounds) {
        Map<Engine, Measurement> median = new EnumMap<>(Engine.class);
        rounds.forEach((engine, each) -> {
            median.put(engine, Measurement.median(each));
            for (int round = 0; round < each.size(); round++) {
                json.put(
                        row.id() + "." + engine + ".cpuNanos." + (round + 1),
                        each.get(round).cpuNanos());
            }
        });
        medians.put(row, median);
        Verdict verdict = Verdict.of(row.bar(), median);
        String line = "| `" + row.id() + "` " + row.title() + " | " + nanos(median, Engine.WEIR) + " | "
                + nanos(median, Engine.FLINK) + " | " + nanos(median, Engine.JET) + " | " + nanos(median, Engine.LOOP)
                + " | " + verdict.flink() + " | " + verdict.jet() + " | " + verdict.must() + " | " + verdict.aim()
                + " | " + verdict.reached() + " |";
        table.append(line).append('\n');
        if (row == Row.SLIDING_FINE && medians.containsKey(Row.SLIDING)) {
            addFlatness();
        }
        return line;
    }

    void addLatency(Map<Engine, Latency.Percentiles> latency) {
        table.append("\n| `latency` keyed map at 100,000/s | p50 | p99 | p99.9 |\n|---|---:|---:|---:|\n");
        latency.forEach((engine, each) -> {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f ms | %.3f ms | %.3f ms |%n",
                    engine == Engine.FLINK ? "Flink, buffer timeout 0" : engine.title,
                    each.p50() / 1e6,
                    each.p99() / 1e6,
                    each.p999() / 1e6));
            json.put("latency." + engine + ".p50Nanos", each.p50()).put("latency." + engine + ".p99Nanos", each.p99());
            json.put("latency." + engine + ".p999Nanos", each.p999());
        });
        Latency.Percentiles weir = latency.get(Engine.WEIR);
        Latency.Percentiles flink = latency.get(Engine.FLINK);
        boolean must = weir.p50() <= flink.p50() && weir.p99() <= flink.p99();
        table.append("\nMust: no worse than Flink; aim: p99 ≤ 1 ms. ")
                .append(Verdict.reached(must, weir.p99() <= 1_000_000))
                .append(".\n");
    }

    void addStart(Start.Cost cost) {
        json.put("start.cpuSeconds", cost.cpuSeconds()).put("start.peakMegabytes", cost.peakMegabytes());
        table.append(String.format(
                Locale.ROOT,
                "%n`start` word count of 1 KB through `./weir run`: %.2f s of CPU, %.0f MB at most."
                        + " Must: 0.6 s, 120 MB; aim: 0.3 s, 60 MB. %s.%n",
                cost.cpuSeconds(),
                cost.peakMegabytes(),
                Verdict.reached(
                        cost.cpuSeconds() <= 0.6 && cost.peakMegabytes() <= 120,
                        cost.cpuSeconds() <= 0.3 && cost.peakMegabytes() <= 60)));
    }

    /** Writes the JSON file, and the table between its marks in the README. */
    void write(File module) throws IOException {
        Path results = module.toPath().resolve("results");
        Files.createDirectories(results);
        Files.writeString(results.resolve(machine.commit() + ".json"), json.toString());
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
                + table;
    }

    private void addFlatness() {
        double ratio = medians.get(Row.SLIDING_FINE).get(Engine.WEIR).cpuNanos()
                / medians.get(Row.SLIDING).get(Engine.WEIR).cpuNanos();
        table.append(String.format(
                Locale.ROOT,
                "| 100 windows an event against 5: Weir's own cost | %.2f× | | | | | | ≤ 1.5× | ≤ 1.2× | %s |%n",
                ratio,
                Verdict.reached(ratio <= 1.5, ratio <= 1.2)));
    }

    private static String nanos(Map<Engine, Measurement> median, Engine engine) {
        Measurement measurement = median.get(engine);
        return measurement == null ? "" : String.format(Locale.ROOT, "%.1f", measurement.cpuNanos());
    }
}
