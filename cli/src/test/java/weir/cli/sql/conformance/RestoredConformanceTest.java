package weir.cli.sql.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scripts with Flink's results give them at every parallelism, and when their jobs are stopped in the middle and restored. */
class RestoredConformanceTest {
    /** MATCH_RECOGNIZE is not there yet. */
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

    @TempDir
    private Path directory;

    @TestFactory
    List<DynamicTest> atEveryParallelism() throws Exception {
        return tests(List.of(), List.of(List.of(2), List.of(4)));
    }

    @TestFactory
    List<DynamicTest> stoppedAndRestoredAtAnotherParallelism() throws Exception {
        return tests(List.of(List.of(1, 1)), List.of(List.of(1, 2), List.of(2, 3, 1)));
    }

    /** Where late rows make results depend on the parallelism, a script is run with single tasks, if at all. */
    private List<DynamicTest> tests(List<List<Integer>> single, List<List<Integer>> several) throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case script : Case.all()) {
            if (!script.mustFail() && !MATCH_RECOGNIZE.contains(script.name())) {
                (script.isDeterministic() ? several : single).forEach(legs -> tests.add(test(script, legs)));
            }
        }
        return tests;
    }

    private DynamicTest test(Case script, List<Integer> legs) {
        String name = script.name() + " " + legs;
        return dynamicTest(name, () -> {
            Path home = Files.createDirectory(directory.resolve(name));
            script.prepare(home);
            String text = script.script(home);
            if (legs.size() > 1) {
                text = text.replaceAll("'connector'\\s*=\\s*'filesystem'", "'connector' = 'gated'");
            }
            try (CaseRun run = new CaseRun(home, legs)) {
                assertThat(run.run(text)).isEqualTo(script.results());
            }
            for (Map.Entry<String, Bag> sink : script.sinks().entrySet()) {
                assertThat(Case.written(home.resolve("output").resolve(sink.getKey())))
                        .isEqualTo(sink.getValue());
            }
        });
    }
}
