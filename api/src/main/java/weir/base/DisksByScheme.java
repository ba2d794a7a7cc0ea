package weir.base;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends each path to the file system that its scheme names, and those without one to the machine's own. */
public final class DisksByScheme implements Disk {
    private static final String MARK = "://";

    private final Disk local;
    private final DiskSettings settings;
    private final Map<String, Disk> others = new ConcurrentHashMap<>();

    public DisksByScheme(Disk local, DiskSettings settings) {
        this.local = local;
        this.settings = settings;
    }

    /** The scheme that a path names; null where it names none. */
    public static String schemeOf(String path) {
        int mark = path.indexOf(MARK);
        return mark <= 0 ? null : path.substring(0, mark);
    }

    private Disk of(String path) throws IOException {
        String scheme = schemeOf(path);
        if (scheme == null) {
            return local;
        }
        DiskProvider provider = DiskProvider.of(scheme);
        if (provider == null) {
            throw new IOException(
                    "'" + path + "' lies on a file system '" + scheme + "', which this version does not know.");
        }
        return others.computeIfAbsent(scheme, each -> provider.open(settings));
    }

    @Override
    public void createDirectory(String path) throws IOException {
        of(path).createDirectory(path);
    }

    @Override
    public Closeable lock(String path) throws IOException {
        return of(path).lock(path);
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        return of(path).open(path, offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        return of(path).create(path);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        return of(path).append(path, length);
    }

    @Override
    public void publish(String path, byte[] content) throws IOException {
        of(path).publish(path, content);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        return of(directory).list(directory);
    }

    @Override
    public Entry find(String path) throws IOException {
        return of(path).find(path);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        of(from).rename(from, to);
    }

    @Override
    public boolean delete(String path) throws IOException {
        return of(path).delete(path);
    }

    @Override
    public void retract(String path) throws IOException {
        of(path).retract(path);
    }
}
