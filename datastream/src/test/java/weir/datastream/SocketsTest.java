package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weir.api.serialization.SimpleStringSchema;
import weir.base.Network;
import weir.base.SystemNetwork;

/** Whole jobs that read from and write to sockets of this machine. */
class SocketsTest {
    private final Network network = new SystemNetwork();

    @Test
    @NotRestored("What came from a socket cannot be read again.")
    void textIsReadUntilTheOtherSideCloses() throws Exception {
        try (Network.Listener listener = network.listen(0)) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(() -> send(listener, "a\nb\nc"));
            StreamExecutionEnvironment env = Programs.environment(1, 64);
            assertThat(Programs.results(env, env.socketTextStream("localhost", listener.port())))
                    .containsExactly("a", "b", "c");
            server.get();
        }
    }

    @Test
    void cancellingDoesNotWaitForASilentServer() throws Exception {
        try (Network.Listener listener = network.listen(0)) {
            StreamExecutionEnvironment env = Programs.environment(1, 64);
            env.socketTextStream("localhost", listener.port()).print();
            JobClient job = env.executeAsync();
            try (Network.Connection silent = listener.accept()) {
                job.cancel().get(5, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void noServerIsOneClearSentence() throws Exception {
        int port;
        try (Network.Listener listener = network.listen(0)) {
            port = listener.port();
        }
        StreamExecutionEnvironment env = Programs.environment(1, 64);
        env.socketTextStream("localhost", port).print();
        assertThatThrownBy(env::execute).hasMessageContaining("No text comes from localhost:" + port);
    }

    @Test
    void recordsAreSent() throws Exception {
        try (Network.Listener listener = network.listen(0)) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(listener));
            StreamExecutionEnvironment env = Programs.environment(1, 64);
            env.fromData("a\n", "b\n").writeToSocket("localhost", listener.port(), new SimpleStringSchema());
            env.execute();
            assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("a\nb\n");
        }
    }

    private static void send(Network.Listener listener, String text) {
        try (Network.Connection connection = listener.accept()) {
            connection.output().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String receive(Network.Listener listener) {
        try (Network.Connection connection = listener.accept()) {
            return new String(connection.input().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
