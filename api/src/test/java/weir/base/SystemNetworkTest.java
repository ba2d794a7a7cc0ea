package weir.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemNetworkTest {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Network network = new SystemNetwork();

    @Test
    void bytesGoBothWays() throws Exception {
        try (Network.Listener listener = network.listen(0);
                Network.Connection here = network.connect("localhost", listener.port(), TIMEOUT_MILLIS);
                Network.Connection there = listener.accept()) {
            here.output().write(7);
            there.output().write(there.input().read() + 1);
            assertThat(here.input().read()).isEqualTo(8);
        }
    }

    @Test
    void anInterruptEndsAReadThatWaits() throws Exception {
        try (Network.Listener listener = network.listen(0);
                Network.Connection silent = network.connect("localhost", listener.port(), TIMEOUT_MILLIS)) {
            CompletableFuture<IOException> end = new CompletableFuture<>();
            Threads.Handle reader = new SystemThreads().start("reader", () -> {
                try {
                    end.completeExceptionally(
                            new AssertionError("read " + silent.input().read()));
                } catch (IOException e) {
                    end.complete(e);
                }
            });
            reader.interrupt();
            assertThat(end.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)).isInstanceOf(ClosedByInterruptException.class);
        }
    }

    @Test
    void aPortInUseIsOneClearSentence() throws Exception {
        try (Network.Listener listener = network.listen(0)) {
            assertThatThrownBy(() -> network.listen(listener.port()))
                    .isInstanceOf(WeirException.class)
                    .hasMessage("Port " + listener.port()
                            + " is in use by another program. Choose another port, or 0 for any free one.");
        }
    }
}
