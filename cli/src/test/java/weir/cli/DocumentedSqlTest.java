package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL that the documentation shows, run by the installed command. */
class DocumentedSqlTest {
    private static final Path DOCS = Path.of("../docs");

    @TempDir
    Path directory;

    @Test
    void theTourAnswersWhatStandsBelowItsQueries() throws Exception {
        Installation.Outcome outcome = script(blocks("sql-tour.md", "sql"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(String.join("", blocks("sql-tour.md", "csv")));
    }

    @Test
    void tablesOfTheConnectorsAreAsDescribed() throws Exception {
        List<String> explained = blocks("sql-connectors.md", "sql").stream()
                .map(block -> Pattern.compile("^(INSERT|SELECT)", Pattern.MULTILINE)
                        .matcher(block)
                        .replaceAll("EXPLAIN $1"))
                .toList();
        Installation.Outcome outcome = script(explained);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    private Installation.Outcome script(List<String> blocks) throws Exception {
        Path script = Files.writeString(directory.resolve("script.sql"), String.join("\n", blocks));
        return Installation.shared().run("sql", "--csv", "-f", script.toString());
    }

    private static List<String> blocks(String document, String language) throws Exception {
        String text = Files.readString(DOCS.resolve(document));
        try (Stream<String> found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))) {
            return found.collect(Collectors.toList());
        }
    }
}
