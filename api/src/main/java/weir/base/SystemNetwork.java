package weir.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;

/** TCP sockets. An interrupt ends a connect or a read that waits: cancelling need not wait for the other side. */
public final class SystemNetwork implements Network {
    private static final int BACKLOG = 50;

    @Override
    public Connection connect(String host, int port, int timeoutMillis) throws IOException {
        Socket socket = SocketChannel.open().socket(); // unlike a plain socket, one of a channel heeds interrupts
        try {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            socket.setTcpNoDelay(true);
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public Listener listen(int port) throws IOException {
        try {
            return new SocketListener(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            throw new WeirException(
                    "Port " + port + " is in use by another program. Choose another port, or 0 for any free one.", e);
        }
    }

    private record SocketConnection(Socket socket) implements Connection {
        @Override
        public InputStream input() throws IOException {
            return socket.getInputStream();
        }

        @Override
        public OutputStream output() throws IOException {
            return socket.getOutputStream();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private record SocketListener(ServerSocket socket) implements Listener {
        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public Connection accept() throws IOException {
            return new SocketConnection(socket.accept());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
