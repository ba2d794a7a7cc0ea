package weir.sql.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.ResultRows;
import weir.sql.session.SqlSession;
import weir.types.Row;

/** A session whose tables are directories of JSON lines. */
final class JsonTables {
    private final Path folder;
    private final SqlSession session;

    JsonTables(Path folder) {
        this(folder, Map.of());
    }

    JsonTables(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.session = new SqlSession(new RunnerMaker(), settings);
    }

    /** A table with rows. */
    void create(String name, String columns, List<String> rows) {
        try {
            Files.write(Files.createDirectory(folder.resolve(name)).resolve("rows.json"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        create(name, columns, name);
    }

    /** A table of the rows that are, or will be, in a directory. */
    void create(String name, String columns, String directory) {
        run("CREATE TABLE %s (%s) WITH ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')"
                .formatted(name, columns, folder.resolve(directory)));
    }

    List<Outcome> run(String script) {
        return SqlText.parse(script).stream().map(session::execute).toList();
    }

    /** Runs a query; whoever has it closes the rows. */
    ResultRows query(String query) {
        return ((Outcome.Rows) run(query).get(0)).rows();
    }

    /** All rows of a query. */
    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (ResultRows result = query(query)) {
            for (Row row = result.next(); row != null; row = result.next()) {
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Runs an INSERT to its end. */
    void insert(String statement) {
        ((Outcome.Started) run(statement).get(0)).job().await();
    }

    /** The lines that jobs have written into a directory. */
    List<String> written(String directory) {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(directory))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
