package weir.connectors.file.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * Lists the files that a path names: the file itself, all files below a directory, or all that match a glob. Files and
 * directories whose name starts with {@code .} or {@code _} are hidden, unless they were named themselves: writers use
 * such names for what is not finished.
 */
final class FileFinder {
    private final Disk disk;

    FileFinder(Disk disk) {
        this.disk = disk;
    }

    /** The files in the order of their paths. Fails if the path names nothing, unless {@code emptyIsFine}. */
    List<Disk.Entry> find(String path, boolean emptyIsFine) throws IOException {
        TreeMap<String, Disk.Entry> found = new TreeMap<>();
        boolean glob = Glob.isPattern(path) && disk.find(path) == null;
        if (glob) {
            String root = path.startsWith("/") ? "/" : "";
            match(root, path.substring(root.length()).split("/"), 0, found);
        } else {
            addAll(path, found);
        }
        if (found.isEmpty() && !emptyIsFine) {
            throw nothingThere(path, glob);
        }
        return new ArrayList<>(found.values());
    }

    private WeirException nothingThere(String path, boolean glob) throws IOException {
        if (glob) {
            return new WeirException("No file matches " + path
                    + ". Check the pattern, and that it starts from the right directory; names that start with '.' or"
                    + " '_' are hidden.");
        }
        if (disk.find(path) == null) {
            return new WeirException(
                    "There is no file or directory " + path + ". Check the path; a relative one starts from the"
                            + " directory in which the program was started.");
        }
        return new WeirException(
                "Directory " + path + " has no files to read; names that start with '.' or '_' are hidden.");
    }

    private void addAll(String path, TreeMap<String, Disk.Entry> found) throws IOException {
        Disk.Entry entry = disk.find(path);
        if (entry == null) {
            return;
        }
        if (!entry.isDirectory()) {
            found.put(entry.path(), entry);
            return;
        }
        for (Disk.Entry child : disk.list(path)) {
            if (!isHidden(nameOf(child))) {
                addAll(child.path(), found);
            }
        }
    }

    /** Matches {@code names[index…]} below {@code directory}. */
    private void match(String directory, String[] names, int index, TreeMap<String, Disk.Entry> found)
            throws IOException {
        if (index == names.length) {
            addAll(directory, found);
            return;
        }
        String name = names[index];
        if (!Glob.isPattern(name)) {
            match(join(directory, name), names, index + 1, found);
        } else if (name.equals(Glob.ANY_DEPTH)) {
            match(directory, names, index + 1, found);
            matchChildren(directory, child -> true, names, index, found);
        } else {
            matchChildren(directory, new Glob(name)::matches, names, index + 1, found);
        }
    }

    private void matchChildren(
            String directory,
            Predicate<String> accepts,
            String[] names,
            int nextIndex,
            TreeMap<String, Disk.Entry> found)
            throws IOException {
        String listed = directory.isEmpty() ? "." : directory;
        Disk.Entry entry = disk.find(listed);
        if (entry == null || !entry.isDirectory()) {
            return;
        }
        for (Disk.Entry child : disk.list(listed)) {
            String name = nameOf(child);
            if (!isHidden(name) && accepts.test(name)) {
                match(join(directory, name), names, nextIndex, found);
            }
        }
    }

    private static String join(String directory, String name) {
        return directory.isEmpty() || directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    private static String nameOf(Disk.Entry entry) {
        return entry.path().substring(entry.path().lastIndexOf('/') + 1);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }
}
