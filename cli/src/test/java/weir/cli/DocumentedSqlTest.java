package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL that the documentation shows, run by the installed command: each page is a script. A block marked {@code explain} is
 * about tables that do not end or are not there, so what it reads and writes is planned only; one marked {@code signature}
 * says how a function is called.
 */
class DocumentedSqlTest {
    private static final String REFERENCE = "functions.md";

    @TempDir
    private Path directory;

    static List<String> pages() throws IOException {
        return Documents.pages().stream()
                .filter(page -> !page.equals(REFERENCE) && !blocks(page).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAnswersWhatStandsBelowItsQueries(String page) throws Exception {
        String statements =
                blocks(page).stream().map(DocumentedSqlTest::statements).collect(Collectors.joining("\n"));
        Installation.Outcome outcome = script(withFunctions(page, statements));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        String answers = String.join("", Documents.blocks(page, "csv"));
        assertThat(answers(outcome.out(), page)).isEqualTo(answers);
    }

    @Test
    void theReferenceOfFunctionsShowsSignaturesOnly() {
        assertThat(blocks(REFERENCE))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.group(1)).isEqualTo(" signature"));
    }

    private static List<MatchResult> blocks(String page) {
        return Pattern.compile("```sql([^\n]*)\n(.*?)```", Pattern.DOTALL)
                .matcher(Documents.text(page))
                .results()
                .toList();
    }

    private static String statements(MatchResult block) {
        return switch (block.group(1)) {
            case "" -> block.group(2);
            case " explain" ->
                Pattern.compile("^(INSERT|SELECT)", Pattern.MULTILINE)
                        .matcher(block.group(2))
                        .replaceAll("EXPLAIN $1");
            default -> throw new AssertionError("No page but " + REFERENCE + " marks SQL so:" + block.group(1));
        };
    }

    /** What a page's plans are is not compared. */
    private static String answers(String written, String page) {
        return blocks(page).stream().anyMatch(block -> block.group(1).equals(" explain")) ? "" : written;
    }

    private String withFunctions(String page, String statements) throws IOException {
        String jar = "'functions.jar'";
        return statements.contains(jar)
                ? statements.replace(jar, "'" + DocumentedJavaTest.functions(page, directory) + "'")
                : statements;
    }

    private Installation.Outcome script(String statements) throws Exception {
        Path script = Files.writeString(directory.resolve("script.sql"), statements);
        return Installation.shared().run("sql", "--csv", "-f", script.toString());
    }
}
