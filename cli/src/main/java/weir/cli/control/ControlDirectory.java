package weir.cli.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where this user's processes listen: a directory that nobody else may enter, with one socket for each process. */
public final class ControlDirectory {
    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final String SUFFIX = ".sock";

    private final Path directory;

    ControlDirectory(Path directory) {
        this.directory = directory;
    }

    /** {@code weir} below {@code $XDG_RUNTIME_DIR}, or {@code weir/run} below the home of this user's state. */
    public static ControlDirectory ofUser() {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isBlank()) {
            return new ControlDirectory(Path.of(runtime, "weir"));
        }
        String state = System.getenv("XDG_STATE_HOME");
        boolean unset = state == null || state.isBlank();
        Path home = unset ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return new ControlDirectory(home.resolve("weir").resolve("run"));
    }

    /** A channel that listens for process {@code pid}; what an earlier process of that number left is replaced. */
    ServerSocketChannel listen(long pid) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
        }
        Files.setPosixFilePermissions(directory, ONLY_OWNER);
        Path socket = socketOf(pid);
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return channel.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The numbers of the processes that listen, or once did. */
    List<Long> processes() throws IOException {
        List<Long> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (name.matches("\\d{1,18}\\.sock")) {
                    found.add(Long.parseLong(name.substring(0, name.length() - SUFFIX.length())));
                }
            }
        }
        found.sort(null);
        return found;
    }

    SocketChannel connect(long pid) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socketOf(pid)));
    }

    void forget(long pid) throws IOException {
        Files.deleteIfExists(socketOf(pid));
    }

    private Path socketOf(long pid) {
        return directory.resolve(pid + SUFFIX);
    }
}
