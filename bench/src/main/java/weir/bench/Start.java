package weir.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A word count of a file of 1 KB from the start of the JVM, through the launcher: CPU seconds and peak memory. */
final class Start {
    private static final String MARK = "START";
    private static final int BYTES = 1_024;

    private Start() {}

    /** CPU time, user and system, and the most memory the process had. */
    record Cost(double cpuSeconds, double peakMegabytes) {}

    static Cost measure(Launch launch, int rounds) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("weir.bench.home"));
        Path input = Files.createTempFile("words", ".txt");
        Files.writeString(input, text());
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            costs.add(once(launch, home, input));
        }
        Files.delete(input);
        costs.remove(0);
        int middle = (rounds - 1) / 2;
        return new Cost(
                costs.stream().map(Cost::cpuSeconds).sorted().toList().get(middle),
                costs.stream().map(Cost::peakMegabytes).sorted().toList().get(middle));
    }

    private static Cost once(Launch launch, Path home, Path input) throws IOException, InterruptedException {
        File measured = File.createTempFile("weir-start", ".txt");
        launch.output(List.of(
                "/usr/bin/time",
                "-o",
                measured.getPath(),
                "-f",
                MARK + " %U %S %M",
                home.resolve("weir").toString(),
                "run",
                home.resolve("bench/target/start/wordcount.jar").toString(),
                input.toString()));
        for (String line : Files.readAllLines(measured.toPath())) {
            if (line.startsWith(MARK)) {
                String[] parts = line.split(" ");
                return new Cost(
                        Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]) / 1_024);
            }
        }
        throw new IOException("/usr/bin/time wrote nothing to " + measured + ".");
    }

    private static String text() {
        String all = String.join("\n", Work.sentences());
        return new String(all.getBytes(StandardCharsets.UTF_8), 0, BYTES, StandardCharsets.UTF_8) + "\n";
    }
}
