package weir.soak.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.base.Disk;

/** The files of the sinks that have their final names, with their lines. */
public final class CommittedOutput {
    private static final int BUFFER_BYTES = 64 << 10;

    private final Map<String, List<String>> files = new TreeMap<>();
    private int hidden;

    /** Reads what is visible below {@code directory}; there may be nothing yet. */
    public CommittedOutput(Disk disk, String directory) throws IOException {
        for (Disk.Entry kind : disk.find(directory) == null ? List.<Disk.Entry>of() : disk.list(directory)) {
            for (Disk.Entry file : disk.list(kind.path())) {
                if (file.path().contains("/.")) {
                    hidden++;
                } else {
                    files.put(file.path(), lines(disk, file.path()));
                }
            }
        }
    }

    /** The lines of each visible file. */
    public Map<String, List<String>> files() {
        return files;
    }

    /** How many lines there are. */
    public long size() {
        return files.values().stream().mapToLong(List::size).sum();
    }

    /** How many files are still hidden. */
    public int hidden() {
        return hidden;
    }

    private static List<String> lines(Disk disk, String path) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (Disk.Reader reader = disk.open(path, 0)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                content.write(buffer, 0, count);
            }
        }
        String text = content.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1)).subList(0, linesIn(text));
    }

    /** A last line without an end is a line too: a torn one, which nobody expects. */
    private static int linesIn(String text) {
        int ends = (int) text.chars().filter(character -> character == '\n').count();
        return text.endsWith("\n") ? ends : ends + 1;
    }
}
