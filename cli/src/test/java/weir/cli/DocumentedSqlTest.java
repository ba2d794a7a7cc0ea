package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL that the documentation shows, run by the installed command. */
class DocumentedSqlTest {
    @TempDir
    Path directory;

    @Test
    void theTourAnswersWhatStandsBelowItsQueries() throws Exception {
        Installation.Outcome outcome = script(Documents.blocks("sql-tour.md", "sql"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(String.join("", Documents.blocks("sql-tour.md", "csv")));
    }

    @Test
    void tablesOfTheConnectorsAreAsDescribed() throws Exception {
        List<String> explained = Documents.blocks("sql-connectors.md", "sql").stream()
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
}
