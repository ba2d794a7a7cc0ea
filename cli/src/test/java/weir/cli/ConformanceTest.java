package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts with the results that Flink 2.3 gave for them, run by the installed command and compared by their own runner. */
class ConformanceTest {
    private static final Path CASES = Path.of("../../shared/conformance");

    /** MATCH_RECOGNIZE is not there yet; these cases, and no others, fail until it is. */
    private static final Set<String> MATCH_RECOGNIZE = Set.of(
            "cep-01-v-shape",
            "cep-02-aggregates-in-measures",
            "cep-05-quantifier-counts",
            "cep-08-after-to-first",
            "cep-13-match-rowtime",
            "seed-08-price-surge-reluctant",
            "seed-09-price-surge-followed",
            "seed-10-price-surge-minutes-plural",
            "seed-18-card-two-cities");

    @Test
    void everyScriptGivesTheResultsOfFlink() throws Exception {
        assumeTrue(Files.isDirectory(CASES), "the cases are not beside the repository");
        Installation weir = Installation.shared();
        ProcessBuilder runner = weir.command()
                .command(
                        "python3",
                        CASES.resolve("run").toString(),
                        "--weir",
                        weir.home().resolve("weir").toString())
                .directory(null)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = runner.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        Set<String> failed = lines.stream()
                .filter(line -> line.startsWith("FAIL "))
                .map(line -> line.substring(5, line.indexOf(':')))
                .collect(Collectors.toSet());
        assertThat(failed).as("%s", lines).isEqualTo(MATCH_RECOGNIZE);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("%d passed, %d failed", cases() - failed.size(), failed.size());
    }

    private static int cases() throws Exception {
        try (Stream<Path> all = Files.list(CASES.resolve("cases"))) {
            return (int) all.filter(Files::isDirectory).count();
        }
    }
}
