package weir.cli.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.cli.line.UsageException;

/** Finds and reads the files that a user names. */
final class ProgramFiles {
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Disk disk;

    ProgramFiles(Disk disk) {
        this.disk = disk;
    }

    /** Refuses a path that leads to no readable file, with the name that was most likely meant. */
    void check(String path) {
        Disk.Entry entry = find(path);
        if (entry == null) {
            throw new UsageException("There is no file '" + path + "'." + Nearest.hint(path, neighbours(path)));
        } else if (entry.isDirectory()) {
            throw new UsageException(
                    "'" + path + "' is a directory. Name the .jar or .java file in it that is to run.");
        }
    }

    byte[] read(String path) {
        try (Disk.Reader reader = disk.open(path, 0)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = reader.read(buffer, 0, buffer.length); count >= 0; ) {
                all.write(buffer, 0, count);
                count = reader.read(buffer, 0, buffer.length);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new WeirException(
                    "'" + path + "' cannot be read: " + e.getMessage()
                            + ". See whether you may read it and whether the disk is there.",
                    e);
        }
    }

    boolean exists(String path) {
        return find(path) != null;
    }

    /** Writes a file that is there whole or not at all. */
    void writeWhole(String path, byte[] content) throws IOException {
        String hidden = path + "." + ProcessHandle.current().pid() + ".tmp";
        disk.delete(hidden);
        try (Disk.Writer writer = disk.create(hidden)) {
            writer.write(content, 0, content.length);
        }
        disk.rename(hidden, path);
    }

    private Disk.Entry find(String path) {
        try {
            return disk.find(path);
        } catch (IOException e) {
            throw new UsageException("'" + path + "' cannot be looked at: " + e.getMessage() + ".");
        }
    }

    /** The files beside a path, spelled as the user spelled the path. */
    private List<String> neighbours(String path) {
        int slash = path.lastIndexOf('/');
        String prefix = path.substring(0, slash + 1);
        List<String> names = new ArrayList<>();
        try {
            for (Disk.Entry entry : disk.list(prefix.isEmpty() ? "." : prefix)) {
                String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
                names.add(prefix + name);
            }
        } catch (IOException nothingThere) {
            return List.of();
        }
        return names;
    }
}
