package weir.bench.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import weir.bench.Tally;

/** A directory for the query that writes files: what is written there is added up line by line, and then thrown away. */
final class WrittenFiles implements AutoCloseable {
    private final Path directory;

    WrittenFiles() throws IOException {
        directory = Files.createTempDirectory("weir-bench");
    }

    Path directory() {
        return directory;
    }

    /** Makes the lines of all files the outcome, also those of files that wait for a checkpoint which never comes. */
    void publish() throws IOException {
        Tally tally = new Tally();
        for (Path file : all()) {
            if (Files.isRegularFile(file)) {
                add(Files.readAllBytes(file), tally);
            }
        }
        tally.publish();
    }

    private static void add(byte[] bytes, Tally tally) {
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                tally.change(1, RowHash.ofText(bytes, start, at));
                start = at + 1;
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path path : all()) {
            Files.delete(path);
        }
    }
}
