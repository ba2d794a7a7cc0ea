package weir.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SystemNetworkTest {
    private final Network network = new SystemNetwork();

    @Test
    void aPortInUseIsOneClearSentence() throws Exception {
        try (Network.Listener first = network.listen(0)) {
            assertThatThrownBy(() -> network.listen(first.port()))
                    .isInstanceOf(WeirException.class)
                    .hasMessage("Port " + first.port()
                            + " is in use by another program. Choose another port, or 0 for any" + " free one.");
        }
    }

    @Test
    void bytesGoBothWays() throws Exception {
        try (Network.Listener listener = network.listen(0);
                Network.Connection client = network.connect("127.0.0.1", listener.port(), 1_000);
                Network.Connection server = listener.accept()) {
            client.output().write("there".getBytes(StandardCharsets.UTF_8));
            assertThat(server.input().readNBytes(5)).isEqualTo("there".getBytes(StandardCharsets.UTF_8));
            server.output().write("back".getBytes(StandardCharsets.UTF_8));
            assertThat(client.input().readNBytes(4)).isEqualTo("back".getBytes(StandardCharsets.UTF_8));
        }
    }
}
