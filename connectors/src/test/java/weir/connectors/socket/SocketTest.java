package weir.connectors.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.serialization.SimpleStringSchema;
import weir.api.source.SourceFunction.SourceContext;
import weir.api.time.Watermark;
import weir.base.Network;
import weir.base.Platform;
import weir.base.SystemThreads;
import weir.base.Threads;
import weir.base.VirtualClock;
import weir.base.WeirException;
import weir.connectors.MemoryDisk;
import weir.connectors.SinkRun;

class SocketTest {
    @Test
    void textIsCutAtTheDelimiter() throws Exception {
        assertThat(read(new ScriptedNetwork("a\nb\r\n\nc"), "\n", 0)).containsExactly("a", "b", "", "c");
        assertThat(read(new ScriptedNetwork("a--b-c--"), "--", 0)).containsExactly("a", "b-c");
    }

    @Test
    void aRecordMayComeInPieces() throws Exception {
        String text = "grün--" + "x".repeat(20_000) + "--end";
        assertThat(read(new ScriptedNetwork(text).inPiecesOf(1), "--", 0))
                .containsExactly("grün", "x".repeat(20_000), "end");
    }

    @Test
    void aClosedConnectionIsOpenedAgainAsOftenAsAllowed() throws Exception {
        assertThat(read(new ScriptedNetwork("a\n", "b\n", "c\n"), "\n", 1)).containsExactly("a", "b");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        assertThat(read(new ScriptedNetwork(null, null, "a\n"), "\n", 2)).containsExactly("a");
    }

    @Test
    void aServerThatNeverComesIsOneClearSentence() {
        assertThatThrownBy(() -> read(new ScriptedNetwork(null, null, null), "\n", 2))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("No text comes from somewhere:7000: Connection refused, after 2 retries.");
    }

    @Test
    void cancellingClosesTheConnection() throws Exception {
        ScriptedNetwork network = new ScriptedNetwork("a\nb\n").inPiecesOf(2);
        SocketTextStreamFunction function = new SocketTextStreamFunction("somewhere", 7000, "\n", -1, 0);
        Records records = new Records(network) {
            @Override
            public void collect(String element) {
                super.collect(element);
                function.cancel();
            }
        };
        function.run(records);
        assertThat(records.elements).containsExactly("a");
        assertThat(network.closed).isPositive();
    }

    @Test
    void senselessSettingsAreRefused() {
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 0, "\n", 0)).hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> new SocketTextStreamFunction("h", 1, "", 0)).hasMessageContaining("delimiter");
    }

    @Test
    void recordsAreSentAtOnce() throws Exception {
        ScriptedNetwork network = new ScriptedNetwork("");
        var run = SinkRun.start(new SocketSink<>("somewhere", 7000, new SimpleStringSchema()), network);
        run.write("a", "b");
        assertThat(network.received.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
        run.finish();
        assertThat(network.closed).isEqualTo(1);
    }

    @Test
    void aSinkWithoutAServerIsOneClearSentence() {
        var sink = new SocketSink<>("somewhere", 7000, new SimpleStringSchema());
        assertThatThrownBy(() -> SinkRun.start(sink, new ScriptedNetwork((String) null)))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("Records cannot be sent to somewhere:7000: Connection refused.");
    }

    private static List<String> read(ScriptedNetwork network, String delimiter, long retries) throws Exception {
        Records records = new Records(network);
        new SocketTextStreamFunction("somewhere", 7000, delimiter, retries, 0).run(records);
        return records.elements;
    }

    /** Each connection gives one text and ends; a null refuses. */
    private static final class ScriptedNetwork implements Network {
        private final String[] texts;
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private int pieceBytes = Integer.MAX_VALUE;
        private int next;
        private int closed;

        ScriptedNetwork(String... texts) {
            this.texts = texts;
        }

        ScriptedNetwork inPiecesOf(int bytes) {
            pieceBytes = bytes;
            return this;
        }

        @Override
        public Connection connect(String host, int port, int timeoutMillis) throws IOException {
            String text = texts[next++];
            if (text == null) {
                throw new ConnectException("Connection refused");
            }
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(length, pieceBytes));
                }
            };
            return new Connection() {
                @Override
                public InputStream input() {
                    return in;
                }

                @Override
                public OutputStream output() {
                    return received;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        @Override
        public Listener listen(int port) throws IOException {
            throw new IOException("Nobody listens in this test.");
        }
    }

    private static class Records implements SourceContext<String> {
        private final List<String> elements = new ArrayList<>();
        private final Platform platform;

        Records(Network network) {
            Threads threads = new SystemThreads();
            platform = new Platform(new VirtualClock(0), threads, new MemoryDisk(), network, 1);
        }

        @Override
        public void collect(String element) {
            elements.add(element);
        }

        @Override
        public void collectWithTimestamp(String element, long timestamp) {
            elements.add(element);
        }

        @Override
        public void emitWatermark(Watermark mark) {}

        @Override
        public void markAsTemporarilyIdle() {}

        @Override
        public Object getCheckpointLock() {
            return this;
        }

        @Override
        public void close() {}

        @Override
        public Platform platform() {
            return platform;
        }
    }
}
