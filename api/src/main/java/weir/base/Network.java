package weir.base;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Connections to other processes. */
public interface Network {
    Connection connect(String host, int port, int timeoutMillis) throws IOException;

    /** Accepts connections on the loopback interface; port 0 takes any free one. */
    Listener listen(int port) throws IOException;

    /** A byte stream in both directions. */
    interface Connection extends Closeable {
        InputStream input() throws IOException;

        OutputStream output() throws IOException;
    }

    /** Waits for connections. */
    interface Listener extends Closeable {
        int port();

        Connection accept() throws IOException;
    }
}
