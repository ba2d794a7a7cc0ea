package weir.cli.sql.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A script with the results that Flink gave for it. */
record Case(Path folder, JsonNode meta) {
    static final Path ALL = Path.of("../../shared/conformance/cases");

    private static final String EXPECTED_SINK = "expected-sink-";

    /** The cases in the order of their names; none where they are not beside the repository. */
    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        if (Files.isDirectory(ALL)) {
            try (Stream<Path> folders = Files.list(ALL)) {
                for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                    cases.add(new Case(folder, Canonical.tree(Files.readString(folder.resolve("meta.json")))));
                }
            }
        }
        return cases;
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether Flink refuses the script. */
    boolean mustFail() {
        return meta.get("must_fail").booleanValue();
    }

    /** Whether the result is the same whatever the parallelism. */
    boolean isDeterministic() {
        return meta.get("parallelism_deterministic").booleanValue();
    }

    /** The script, with the case's files below {@code home}. */
    String script(Path home) throws IOException {
        return Files.readString(folder.resolve("script.sql")).replace("${CASE}", "file://" + home);
    }

    /** Copies the input to where it may be read. */
    void prepare(Path home) throws IOException {
        Path input = folder.resolve("input");
        if (Files.isDirectory(input)) {
            try (Stream<Path> files = Files.walk(input)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, home.resolve(folder.relativize(file)));
                }
            }
        }
    }

    /** The final rows of each query, by its number from 1. */
    Map<Integer, Bag> results() throws IOException {
        Map<Integer, Bag> results = new TreeMap<>();
        for (int number = 1; Files.exists(folder.resolve("expected-" + number + ".jsonl")); number++) {
            Bag rows = new Bag();
            for (String line : lines(folder.resolve("expected-" + number + ".jsonl"))) {
                rows.add(Canonical.line(line));
            }
            results.put(number, rows);
        }
        return results;
    }

    /** The records that each directory of the output has to hold, with the directories of their partitions. */
    Map<String, Bag> sinks() throws IOException {
        Map<String, Bag> sinks = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.startsWith(EXPECTED_SINK)) {
                    Bag records = new Bag();
                    lines(file).forEach(line -> records.add(record(line)));
                    sinks.put(name.substring(EXPECTED_SINK.length(), name.length() - ".txt".length()), records);
                }
            }
        }
        return sinks;
    }

    /** A line of an expected sink is a record, or a partition and a record. */
    private static List<Object> record(String line) {
        int tab = line.lastIndexOf('\t');
        boolean partitioned = line.split("\t")[0].indexOf('=') > 0;
        return partitioned
                ? List.of(line.substring(0, tab), Canonical.record(line.substring(tab + 1)))
                : List.of("", Canonical.record(line));
    }

    /** The records that are below a directory. */
    static Bag written(Path directory) throws IOException {
        Bag records = new Bag();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path within = directory.relativize(file);
                    if (!within.toString().matches("(.*/)?[._].*")) {
                        String partition = within.getParent() == null
                                ? ""
                                : within.getParent().toString();
                        lines(file).forEach(line -> records.add(List.of(partition, Canonical.record(line))));
                    }
                }
            }
        }
        return records;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }
}
