package weir.connectors.file;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import weir.base.WeirException;

/** Names a file or directory: a plain path such as {@code /data/in.csv}, or the same as a {@code file:} URI. */
public final class Path implements Serializable, Comparable<Path> {
    public static final String SEPARATOR = "/";
    public static final String CUR_DIR = ".";

    private static final long serialVersionUID = 1L;
    private static final String LOCAL_SCHEME = "file";

    private final String scheme;
    private final String path;

    public Path(String pathString) {
        if (pathString == null || pathString.isBlank()) {
            throw new IllegalArgumentException("A path is empty: name a file or a directory.");
        }
        String text = pathString.trim();
        int colon = schemeEnd(text);
        scheme = colon < 0 ? null : text.substring(0, colon);
        path = normalize(colon < 0 ? text : withoutAuthority(text.substring(colon + 1)));
    }

    public Path(URI uri) {
        this(uri.getScheme() == null ? uri.getPath() : uri.getScheme() + ":" + uri.getPath());
    }

    public Path(Path parent, String child) {
        this(parent, new Path(child));
    }

    public Path(String parent, String child) {
        this(new Path(parent), new Path(child));
    }

    public Path(String parent, Path child) {
        this(new Path(parent), child);
    }

    /** {@code child} inside {@code parent}; an absolute child counts as relative. */
    public Path(Path parent, Path child) {
        String inside = child.path.startsWith(SEPARATOR) ? child.path.substring(1) : child.path;
        scheme = parent.scheme;
        path = normalize(parent.path + SEPARATOR + inside);
    }

    /** What {@link weir.base.Disk} opens; fails for a scheme that only a remote file system would know. */
    public String toLocal() {
        if (scheme != null && !scheme.equals(LOCAL_SCHEME)) {
            throw new WeirException("The path " + this + " is on a file system of kind '" + scheme
                    + "', which Weir cannot read or write. Use a local path or a file: URI.");
        }
        return path;
    }

    public URI toUri() {
        try {
            return new URI(scheme, scheme == null ? null : "", path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The path " + this + " cannot be written as a URI.", e);
        }
    }

    public boolean isAbsolute() {
        return path.startsWith(SEPARATOR);
    }

    /** The last name; empty for the root. */
    public String getName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its scheme. */
    public String getPath() {
        return path;
    }

    /** The directory this is in; null for the root and for a single relative name. */
    public Path getParent() {
        int slash = path.lastIndexOf('/');
        if (slash < 0 || path.equals(SEPARATOR)) {
            return null;
        }
        String parent = slash == 0 ? SEPARATOR : path.substring(0, slash);
        return new Path(scheme == null ? parent : scheme + ":" + parent);
    }

    /** This path with {@code suffix} added to its last name. */
    public Path suffix(String suffix) {
        return new Path(toString() + suffix);
    }

    /** The number of names in the path. */
    public int depth() {
        return path.equals(SEPARATOR)
                ? 0
                : (int) path.chars().filter(c -> c == '/').count() + (isAbsolute() ? 0 : 1);
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return scheme == null ? path : scheme + ":" + path;
    }

    /** The index of the colon behind a scheme, or -1; a single letter is a drive, not a scheme. */
    private static int schemeEnd(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        return colon > 1 && (slash < 0 || colon < slash) ? colon : -1;
    }

    /** For {@code //host/path} the {@code /path}; local files have no host. */
    private static String withoutAuthority(String text) {
        if (!text.startsWith("//")) {
            return text;
        }
        int pathStart = text.indexOf('/', 2);
        return pathStart < 0 ? SEPARATOR : text.substring(pathStart);
    }

    private static String normalize(String text) {
        String single = text.replaceAll("/+", SEPARATOR);
        boolean trailing = single.length() > 1 && single.endsWith(SEPARATOR);
        return trailing ? single.substring(0, single.length() - 1) : single;
    }
}
