package weir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where and with what was measured. */
public record Machine(String processor, int processors, String java, String commit, String load) {
    public static Machine here(Launch launch) throws IOException, InterruptedException {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                launch.output(List.of("git", "describe", "--always", "--dirty")).get(0),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String processorName() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            if (line.startsWith("model name")) {
                return line.substring(line.indexOf(':') + 2);
            }
        }
        return System.getProperty("os.arch");
    }
}
