package weir.bench;

import java.io.File;
import java.io.IOException;
import java.util.Set;

/**
 * Runs the rows that were asked for, or all, and prints one line for each; the rounds of the engines alternate.
 *
 * <p>Arguments: ids of rows. System properties: {@code weir.bench.rounds}, {@code weir.bench.report} (the directory of the
 * module, where results and table are to be written; without it they are only printed).
 */
final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = Set.of(arguments);
        Launch launch = new Launch(File.createTempFile("weir-bench", ".log"), "2g");
        Report report = new Report(Machine.here(launch));
        for (Row row : Row.values()) {
            if (wanted.isEmpty() || wanted.contains(row.id())) {
                System.out.println(report.add(row, Rounds.measure(row, launch)));
                write(report);
            }
        }
        if (wanted.isEmpty() || wanted.contains("latency")) {
            report.addLatency(Latency.measure(launch, Rounds.COUNT));
            write(report);
        }
        if (wanted.isEmpty() || wanted.contains("start")) {
            report.addStart(Start.measure(launch, Rounds.COUNT));
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
}
