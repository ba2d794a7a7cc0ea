package weir.checkpoint;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import weir.base.DiskProvider;
import weir.base.DisksByScheme;
import weir.base.WeirException;

/** What users call the places of snapshots, and what can be wrong with those. */
final class SnapshotPath {
    private SnapshotPath() {}

    /**
     * {@code path} without the scheme {@code file:}.
     *
     * @throws WeirException if it has another scheme, or climbs with {@code ..}
     */
    static String checked(String path) {
        String plain =
                path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^/{2,}", "/") : path;
        String scheme = DisksByScheme.schemeOf(plain);
        if (scheme != null && DiskProvider.of(scheme) == null) {
            throw new WeirException("'" + path + "' lies on a file system '" + scheme
                    + "', which this version does not know. Name a directory of this machine.");
        }
        if (Arrays.asList(plain.split("/", -1)).contains("..")) {
            throw new WeirException("The path '" + path
                    + "' climbs with '..', which behind a link leads elsewhere than it seems to. Write it without.");
        }
        return plain;
    }

    /** What went wrong with a file, as the end of a sentence without its full stop. */
    static String reason(Exception failure) {
        String file = failure instanceof FileSystemException named ? named.getFile() : null;
        if (failure instanceof AccessDeniedException) {
            return file + " may not be read or written by this user";
        } else if (failure instanceof NoSuchFileException) {
            return file + " does not exist";
        } else if (failure instanceof FileAlreadyExistsException) {
            return file + " is in the way";
        } else if (failure instanceof FileSystemException named && named.getReason() != null) {
            return file + ": " + named.getReason();
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
