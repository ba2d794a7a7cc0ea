package weir.connectors.socket;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import weir.api.source.SourceFunction;
import weir.base.Network;
import weir.base.Threads;
import weir.base.WeirException;

/**
 * Text that comes through a TCP connection, cut at a delimiter into records; what {@code socketTextStream} reads. When
 * the other side closes, the source ends or connects again, as told. Nothing is read twice, so what was under way at a
 * failure is lost.
 */
public class SocketTextStreamFunction implements SourceFunction<String> {
    private static final long serialVersionUID = 1L;

    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final long DEFAULT_RETRY_DELAY_MILLIS = 500;
    private static final int CHUNK_CHARS = 8 << 10;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String hostname;
    private final int port;
    private final String delimiter;
    private final long maxNumRetries;
    private final long delayBetweenRetriesMillis;

    private volatile boolean cancelled;
    private transient volatile Network.Connection connection;

    public SocketTextStreamFunction(String hostname, int port, String delimiter, long maxNumRetries) {
        this(hostname, port, delimiter, maxNumRetries, DEFAULT_RETRY_DELAY_MILLIS);
    }

    /**
     * @param maxNumRetries how often to connect again when a connection cannot be made or ends; 0 for never, below 0 for
     *     without limit
     */
    public SocketTextStreamFunction(
            String hostname, int port, String delimiter, long maxNumRetries, long delayBetweenRetriesMillis) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + port + ".");
        }
        if (delimiter.isEmpty()) {
            throw new IllegalArgumentException("The delimiter between records is empty; \"\\n\" is the usual one.");
        }
        this.hostname = hostname;
        this.port = port;
        this.delimiter = delimiter;
        this.maxNumRetries = maxNumRetries;
        this.delayBetweenRetriesMillis = delayBetweenRetriesMillis;
    }

    @Override
    public void run(SourceContext<String> ctx) throws Exception {
        StringBuilder unfinished = new StringBuilder();
        long retries = 0;
        while (!cancelled) {
            IOException failure = readConnection(ctx, unfinished);
            if (cancelled || failure == null && maxNumRetries == 0) {
                break;
            }
            if (maxNumRetries >= 0 && retries >= maxNumRetries) {
                giveUp(failure, retries);
                break;
            }
            retries++;
            pause(ctx.platform().threads());
        }
        if (!cancelled && unfinished.length() > 0) {
            ctx.collect(unfinished.toString());
        }
    }

    /** Reads until the other side closes; null then, and otherwise what went wrong. */
    private IOException readConnection(SourceContext<String> ctx, StringBuilder unfinished) {
        try (Network.Connection opened = ctx.platform().network().connect(hostname, port, CONNECT_TIMEOUT_MILLIS)) {
            connection = opened;
            Reader in = new InputStreamReader(opened.input(), StandardCharsets.UTF_8);
            char[] chunk = new char[CHUNK_CHARS];
            for (int count = in.read(chunk); !cancelled && count >= 0; count = in.read(chunk)) {
                unfinished.append(chunk, 0, count);
                emitFinished(ctx, unfinished, count);
            }
            return null;
        } catch (IOException e) {
            return e;
        } finally {
            connection = null;
        }
    }

    /** Emits every record that a delimiter ends; only the last {@code newChars} can have completed one. */
    private void emitFinished(SourceContext<String> ctx, StringBuilder unfinished, int newChars) {
        int searchFrom = Math.max(0, unfinished.length() - newChars - delimiter.length() + 1);
        int start = 0;
        int end = unfinished.indexOf(delimiter, searchFrom);
        while (end >= 0 && !cancelled) {
            boolean windowsEnd = delimiter.equals("\n") && end > start && unfinished.charAt(end - 1) == '\r';
            String record = unfinished.substring(start, windowsEnd ? end - 1 : end);
            synchronized (ctx.getCheckpointLock()) {
                ctx.collect(record);
            }
            start = end + delimiter.length();
            end = unfinished.indexOf(delimiter, start);
        }
        unfinished.delete(0, start);
    }

    private void giveUp(IOException failure, long retries) {
        if (failure != null) {
            throw new WeirException(
                    "No text comes from " + hostname + ":" + port + ": " + failure.getMessage() + ", after " + retries
                            + " retries. Start the server first (for a try: nc -lk " + port
                            + "), or allow more retries.",
                    failure);
        }
    }

    private void pause(Threads threads) {
        threads.parkNanos(delayBetweenRetriesMillis * NANOS_PER_MILLI);
    }

    @Override
    public void cancel() {
        cancelled = true;
        Network.Connection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new WeirException("The connection to " + hostname + ":" + port + " cannot be closed.", e);
            }
        }
    }
}
