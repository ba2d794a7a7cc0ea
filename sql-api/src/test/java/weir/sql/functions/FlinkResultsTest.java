package weir.sql.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import weir.base.WeirException;

/**
 * What Flink 2.3 answered, call by call. A line of the tables has the expression, the value and the type, between tabs; the
 * value is REFUSED where Flink takes no such arguments, and the type may be left out. A file's name may end in a time zone.
 */
class FlinkResultsTest {
    private static final Path TABLES = Path.of("src/test/resources/functions");

    @TestFactory
    List<DynamicTest> everyCallGivesWhatFlinkGives() throws IOException {
        try (Stream<Path> tables = Files.list(TABLES)) {
            return tables.sorted().flatMap(FlinkResultsTest::tests).toList();
        }
    }

    private static Stream<DynamicTest> tests(Path table) {
        String[] name = table.getFileName().toString().replace(".tsv", "").split("@");
        Evaluator evaluator = new Evaluator(ZoneId.of(name.length > 1 ? name[1].replace('-', '/') : "UTC"));
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(line -> DynamicTest.dynamicTest(name[0] + ": " + line[0], () -> check(line, evaluator)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String[] line, Evaluator evaluator) {
        assertThat(answer(line, evaluator)).isEqualTo(line.length > 2 ? line[1] + " " + line[2] : line[1]);
    }

    private static String answer(String[] line, Evaluator evaluator) {
        try {
            Value value = evaluator.evaluate(line[0]);
            return line.length > 2 ? value.text() + " " + value.type() : value.text();
        } catch (WeirException e) {
            return "REFUSED";
        }
    }
}
