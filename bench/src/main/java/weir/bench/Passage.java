package weir.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of the module's README that is written by the benchmarks; marks in comments say where it begins and ends. */
public record Passage(String name) {
    /** Puts {@code text} between the marks. */
    public void replace(File module, String text) throws IOException {
        Path readme = module.toPath().resolve("README.md");
        String before = Files.readString(readme);
        String begin = "<!-- " + name + ": written by bench/run -->";
        String end = "<!-- end of " + name + " -->";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(readme + " has no passage between '" + begin + "' and '" + end + "'.");
        }
        Files.writeString(
                readme, before.substring(0, from + begin.length()) + "\n" + text + "\n" + before.substring(to));
    }
}
