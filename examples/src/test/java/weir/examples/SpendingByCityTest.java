package weir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.CloseableIterator;
import weir.datastream.StreamExecutionEnvironment;
import weir.examples.SpendingByCity.Spending;

/** SQL and streams in one job, against what a loop over the file finds. */
class SpendingByCityTest {
    private static final Path PAYMENTS = Path.of("data/payments.csv");

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sqlAndStreamsAreOneJob(int parallelism) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        List<Spending> found = new ArrayList<>();
        try (CloseableIterator<Spending> results =
                SpendingByCity.spending(env.readTextFile(PAYMENTS.toString())).executeAndCollect()) {
            results.forEachRemaining(found::add);
        }
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<Spending> expected() throws Exception {
        Map<List<Object>, Long> cents = Files.readAllLines(PAYMENTS).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.groupingBy(
                        fields -> List.of(fields[2], Instant.parse(fields[0]).truncatedTo(ChronoUnit.HOURS)),
                        Collectors.summingLong(fields -> Math.round(Double.parseDouble(fields[3]) * 100))));
        return cents.entrySet().stream()
                .filter(entry -> entry.getValue() > 50_000)
                .map(entry -> new Spending(
                        (String) entry.getKey().get(0),
                        ((Instant) entry.getKey().get(1))
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDateTime(),
                        entry.getValue() / 100.0))
                .toList();
    }
}
