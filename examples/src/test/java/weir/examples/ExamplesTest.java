package weir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.CloseableIterator;
import weir.api.RuntimeExecutionMode;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;

/**
 * The examples on their data, at parallelism 1 and 2, against what the scripts in {@code examples/oracle} found in the same
 * files. The access log and the sensor series are not part of this repository; without them their tests are not run.
 */
class ExamplesTest {
    private static final Path REAL_DATA = Path.of("..", "..", "shared", "data");
    private static final Path LOG = REAL_DATA.resolve("weblog/access.log");
    private static final Path TEMPERATURES = REAL_DATA.resolve("nab/machine_temperature_system_failure.csv");
    private static final Path LABELS = REAL_DATA.resolve("nab/anomaly_windows.json");

    static boolean realDataIsThere() {
        return Files.exists(LOG) && Files.exists(TEMPERATURES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void wordCount(int parallelism) throws Exception {
        assertThat(run(Path.of("data/proverbs.txt"), parallelism, RuntimeExecutionMode.BATCH, WordCount::counts))
                .containsExactlyElementsOf(expected("word-count.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void cardFraud(int parallelism) throws Exception {
        assertThat(run(Path.of("data/payments.csv"), parallelism, RuntimeExecutionMode.STREAMING, CardFraud::alerts))
                .containsExactlyElementsOf(expected("card-fraud.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void movingAverage(int parallelism) throws Exception {
        assertThat(run(
                        Path.of("data/prices.csv"),
                        parallelism,
                        RuntimeExecutionMode.STREAMING,
                        MovingAverage::averages))
                .containsExactlyElementsOf(expected("moving-average.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @EnabledIf("realDataIsThere")
    void topPagesOfTheAccessLog(int parallelism) throws Exception {
        assertThat(run(LOG, parallelism, RuntimeExecutionMode.STREAMING, TopPages::rankings))
                .containsExactlyElementsOf(expected("top-pages.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @EnabledIf("realDataIsThere")
    void sessionsOfTheAccessLog(int parallelism) throws Exception {
        assertThat(run(LOG, parallelism, RuntimeExecutionMode.STREAMING, VisitorSessions::sessions))
                .containsExactlyElementsOf(expected("sessions.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @EnabledIf("realDataIsThere")
    void anomaliesOfTheMachineTemperature(int parallelism) throws Exception {
        assertThat(run(TEMPERATURES, parallelism, RuntimeExecutionMode.STREAMING, TemperatureAnomalies::anomalies))
                .containsExactlyElementsOf(expected("anomalies.txt"));
    }

    @Test
    @EnabledIf("realDataIsThere")
    void everyLabelledFailureOfTheMachineHasAnAnomaly() throws Exception {
        List<LocalDateTime> anomalies = expected("anomalies.txt").stream()
                .map(line -> LocalDateTime.parse(line.substring(0, 19).replace(' ', 'T')))
                .toList();
        List<LocalDateTime[]> windows = labelledWindows();
        assertThat(windows).isNotEmpty();
        for (LocalDateTime[] window : windows) {
            assertThat(anomalies).anyMatch(time -> !time.isBefore(window[0]) && !time.isAfter(window[1]));
        }
    }

    private static <R> List<String> run(
            Path input, int parallelism, RuntimeExecutionMode mode, Function<DataStream<String>, DataStream<R>> job)
            throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism).setRuntimeMode(mode);
        List<String> rows = new ArrayList<>();
        try (CloseableIterator<R> results =
                job.apply(env.readTextFile(input.toString())).executeAndCollect()) {
            results.forEachRemaining(row -> rows.add(row.toString()));
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> expected(String name) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/expected/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
        }
    }

    private static List<LocalDateTime[]> labelledWindows() throws IOException {
        String labels = Files.readString(LABELS);
        String machine = labels.substring(labels.indexOf("machine_temperature_system_failure"));
        int end = machine.indexOf("]\n ]");
        Matcher times = Pattern.compile("\"(\\d{4}-[^\"]+)\"").matcher(end < 0 ? machine : machine.substring(0, end));
        List<LocalDateTime> all = Stream.iterate(times, Matcher::find, next -> next)
                .map(match -> LocalDateTime.parse(match.group(1).replace(' ', 'T')))
                .toList();
        List<LocalDateTime[]> windows = new ArrayList<>();
        for (int index = 0; index + 1 < all.size(); index += 2) {
            windows.add(new LocalDateTime[] {all.get(index), all.get(index + 1)});
        }
        return windows;
    }
}
