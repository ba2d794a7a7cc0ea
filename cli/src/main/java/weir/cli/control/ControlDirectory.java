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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where this user's processes listen: a directory that nobody else may enter. A process that is going to listen has an empty
 * file in it, and one that listens a socket.
 */
public final class ControlDirectory {
    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final String LISTENING = ".sock";
    private static final String STARTING = ".starting";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18})\\.(sock|starting)");

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

    /** Lets others know that process {@code pid} will listen soon: they wait for it. */
    void announce(long pid) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
        }
        Files.write(file(pid, STARTING), new byte[0]);
    }

    /** A channel that listens for the announced process {@code pid}; what an earlier one of that number left is replaced. */
    ServerSocketChannel listen(long pid) throws IOException {
        Files.setPosixFilePermissions(directory, ONLY_OWNER);
        Path socket = file(pid, LISTENING);
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket));
            Files.deleteIfExists(file(pid, STARTING));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The numbers of the processes that listen or are going to, or once did. */
    SortedSet<Long> processes() throws IOException {
        SortedSet<Long> found = new TreeSet<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Matcher name = ENTRY.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    found.add(Long.parseLong(name.group(1)));
                }
            }
        }
        return found;
    }

    /** Whether process {@code pid} has said that it will listen, and does not yet. */
    boolean isStarting(long pid) {
        return Files.exists(file(pid, STARTING));
    }

    boolean isListening(long pid) {
        return Files.exists(file(pid, LISTENING));
    }

    SocketChannel connect(long pid) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(file(pid, LISTENING)));
    }

    /** Removes what process {@code pid} has here. */
    void forget(long pid) throws IOException {
        Files.deleteIfExists(file(pid, STARTING));
        Files.deleteIfExists(file(pid, LISTENING));
    }

    private Path file(long pid, String suffix) {
        return directory.resolve(pid + suffix);
    }
}
