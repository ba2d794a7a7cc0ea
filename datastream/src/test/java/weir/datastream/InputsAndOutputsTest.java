package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.Collector;
import weir.api.TimeCharacteristic;
import weir.api.process.ProcessFunction;
import weir.api.serialization.SimpleStringSchema;
import weir.api.source.FileProcessingMode;
import weir.api.time.Time;
import weir.api.tuple.Tuple2;
import weir.connectors.file.sink.WriteMode;
import weir.formats.csv.CsvReaderFormat;

class InputsAndOutputsTest {
    @TempDir
    Path folder;

    public record Order(String customer, int amount) {}

    @Test
    @NotRestored("A second run would find the files that the first has written.")
    void textIsWrittenAndReadBackByOneTaskAndBySeveral() throws Exception {
        for (int parallelism = 1; parallelism <= 2; parallelism++) {
            var env = Programs.environment(parallelism, 1024);
            String path = folder.resolve("text" + parallelism).toString();
            env.fromSequence(1, 100).map(n -> "line " + n).writeAsText(path);
            env.execute();
            assertThat(Files.isDirectory(Path.of(path))).isEqualTo(parallelism > 1);
            assertThat(Programs.results(env, env.readTextFile(path)))
                    .hasSize(100)
                    .contains("line 1", "line 100");
        }
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedWhereThatIsAskedFor() throws Exception {
        var env = Programs.environment(1, 1024);
        Path file = Files.writeString(folder.resolve("there"), "old");
        env.fromData("new").writeAsText(file.toString());
        assertThatThrownBy(env::execute).hasMessageContaining("there");
        assertThat(file).hasContent("old");
        env.fromData("new").writeAsText(file.toString(), WriteMode.OVERWRITE);
        env.execute();
        assertThat(file).hasContent("new");
    }

    @Test
    @NotRestored("A second run would find the files that the first has written.")
    void tuplesAreWrittenAsCsvAndReadAsRecords() throws Exception {
        var env = Programs.environment(1, 1024);
        String path = folder.resolve("orders.csv").toString();
        env.fromData(Tuple2.of("ann, the first", 5), Tuple2.of("bob", 7)).writeAsCsv(path);
        env.execute();
        assertThat(Programs.results(
                        env,
                        env.readFile(CsvReaderFormat.forPojo(Order.class), path, FileProcessingMode.PROCESS_ONCE, -1)))
                .containsExactly(new Order("ann, the first", 5), new Order("bob", 7));
    }

    @Test
    void linesComeFromASocketAndGoToOne() throws Exception {
        var env = Programs.environment(1, 1024);
        try (ServerSocket source = listen();
                ServerSocket target = listen()) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(source, "one\ntwo\n"));
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(target));
            env.socketTextStream("localhost", source.getLocalPort())
                    .map(line -> line + "!\n")
                    .writeToSocket("localhost", target.getLocalPort(), new SimpleStringSchema());
            env.execute();
            served.get();
            assertThat(received.get()).isEqualTo("one!\ntwo!\n");
        }
    }

    private static ServerSocket listen() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void serve(ServerSocket server, String text) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String receive(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class HasTime extends ProcessFunction<Integer, Boolean> {
        @Override
        public void processElement(Integer row, Context ctx, Collector<Boolean> out) {
            out.collect(ctx.timestamp() != null && ctx.timestamp() > 0);
        }
    }

    @Test
    void ingestionTimeIsGivenAtTheSource() throws Exception {
        var env = Programs.environment(1, 1024);
        assertThat(Programs.results(env, env.fromData(1, 2).process(new HasTime())))
                .containsExactly(false, false);
        env.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
        assertThat(Programs.results(env, env.fromData(1, 2).process(new HasTime())))
                .containsExactly(true, true);
    }

    @Test
    void timeWindowFollowsTheTimeCharacteristic() {
        var env = Programs.environment(1, 1024);
        List<Timed> rows = Timed.rows("a@1");
        env.fromData(rows)
                .keyBy(Timed::key)
                .timeWindow(Time.seconds(1))
                .sum("amount")
                .print();
        assertThat(env.getExecutionPlan()).contains("TumblingEventTimeWindows");
        env.setStreamTimeCharacteristic(TimeCharacteristic.ProcessingTime);
        env.fromData(rows)
                .timeWindowAll(Time.seconds(2), Time.seconds(1))
                .sum("amount")
                .print();
        assertThat(env.getExecutionPlan()).contains("SlidingProcessingTimeWindows");
    }
}
