package weir.connectors.socket;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import weir.api.serialization.SerializationSchema;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.WriterInitContext;
import weir.base.Network;
import weir.base.WeirException;

/**
 * Sends every record through a TCP connection, each subtask through one of its own; what {@code writeToSocket} stands
 * for. A lost connection fails the job; after a restart records may come twice or, if they were under way, not at all.
 */
public final class SocketSink<IN> implements Sink<IN> {
    private static final long serialVersionUID = 1L;

    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final String hostname;
    private final int port;
    private final SerializationSchema<IN> schema;

    public SocketSink(String hostname, int port, SerializationSchema<IN> schema) {
        this.hostname = hostname;
        this.port = port;
        this.schema = schema;
    }

    @Override
    public SinkWriter<IN> createWriter(WriterInitContext context) {
        open(context);
        try {
            Network.Connection connection =
                    context.platform().network().connect(hostname, port, CONNECT_TIMEOUT_MILLIS);
            return new SocketWriter<>(this, connection, new BufferedOutputStream(connection.output()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void open(WriterInitContext context) {
        try {
            schema.open(context.asSerializationSchemaInitializationContext());
        } catch (Exception e) {
            throw new WeirException(
                    "The schema for records to " + hostname + ":" + port + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private WeirException failure(IOException e) {
        return new WeirException(
                "Records cannot be sent to " + hostname + ":" + port + ": " + e.getMessage()
                        + ". Check that a program listens there.",
                e);
    }

    /** Sends at once: whoever watches a socket wants to see each record when it is there. */
    private record SocketWriter<IN>(SocketSink<IN> sink, Network.Connection connection, OutputStream out)
            implements SinkWriter<IN> {
        @Override
        public void write(IN element, Context context) {
            try {
                out.write(sink.schema.serialize(element));
                out.flush();
            } catch (IOException e) {
                throw sink.failure(e);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
