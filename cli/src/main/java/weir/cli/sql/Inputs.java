package weir.cli.sql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.cli.line.Line;
import weir.cli.line.UsageException;
import weir.cli.sql.script.Source;

/** Reads the statements that a command line names. */
final class Inputs {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Disk disk;

    Inputs(Disk disk) {
        this.disk = disk;
    }

    /** The texts to run, in order; none where a person is to be asked. */
    List<Source> sources(Line line) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String sql : line.all("--command")) {
            sources.add(new Source("", sql));
        }
        String file = line.value("--file", line.operand());
        if (file != null) {
            sources.add(file.equals("-") ? standardInput() : read(file));
        } else if (sources.isEmpty() && !Boolean.getBoolean("weir.terminal.in")) {
            sources.add(standardInput());
        }
        return sources;
    }

    /** The text to run first. */
    Source init(Line line) throws IOException {
        String file = line.value("--init", null);
        return file == null ? new Source("", "") : read(file);
    }

    private static Source standardInput() throws IOException {
        return new Source("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The text of a file. */
    Source read(String path) throws IOException {
        Disk.Entry entry = disk.find(path);
        if (entry == null || entry.isDirectory()) {
            throw new UsageException("There is no file '" + path + "' to read statements from.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Disk.Reader reader = disk.open(path, 0)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = reader.read(buffer, 0, buffer.length);
                    read > 0;
                    read = reader.read(buffer, 0, buffer.length)) {
                bytes.write(buffer, 0, read);
            }
        }
        return new Source(path, bytes.toString(StandardCharsets.UTF_8));
    }
}
