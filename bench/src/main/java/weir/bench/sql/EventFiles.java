package weir.bench.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Events as files of JSON, one directory for each kind, which Weir writes once and all engines read. */
final class EventFiles {
    private static final Path HOME = Path.of("bench", "target", "events");

    private EventFiles() {}

    /** Writes the first {@code events} events, unless somebody has. */
    static void write(long events) throws IOException {
        for (Kind kind : Kind.values()) {
            Path written = HOME.resolve(kind.table() + "-" + events + ".written");
            if (!Files.exists(written)) {
                Files.createDirectories(HOME);
                WeirSql.run(Script.of("tables", Nexmark.ring(events)), copy(kind, events));
                Files.createFile(written);
            }
        }
    }

    private static Script copy(Kind kind, long events) {
        String columns = kind.columns.stream()
                .map(column -> "`" + column.name() + "` " + column.type())
                .collect(Collectors.joining(", "));
        return new Script("CREATE TABLE files (" + columns + ") WITH (" + options(kind, events)
                + "); INSERT INTO files SELECT * FROM " + kind.table() + ";");
    }

    /** What the tables' options are, by the names that {@code tables.sql} has for them. */
    static Map<String, String> options(long events) {
        Map<String, String> options = new HashMap<>();
        for (Kind kind : Kind.values()) {
            options.put(kind.table(), options(kind, events));
        }
        return options;
    }

    private static String options(Kind kind, long events) {
        Path directory = HOME.resolve(kind.table() + "-" + events).toAbsolutePath();
        return "'connector' = 'filesystem', 'path' = '" + directory + "', 'format' = 'json'";
    }
}
