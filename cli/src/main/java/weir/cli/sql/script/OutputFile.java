package weir.cli.sql.script;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import weir.base.Disk;

/** A file that results are printed to instead of the screen. */
final class OutputFile implements AutoCloseable {
    private final String path;
    private final PrintStream stream;

    /** Begins a new file, in place of one that is there. */
    OutputFile(Disk disk, String path) throws IOException {
        this.path = path;
        disk.delete(path);
        Disk.Writer writer = disk.create(path);
        this.stream = new PrintStream(
                new BufferedOutputStream(new OutputStream() {
                    @Override
                    public void write(int letter) throws IOException {
                        write(new byte[] {(byte) letter}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        writer.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        writer.close();
                    }
                }),
                false,
                StandardCharsets.UTF_8);
    }

    PrintStream stream() {
        return stream;
    }

    /** Has all that was printed written, and tells if that failed. */
    void check() throws IOException {
        if (stream.checkError()) {
            throw new IOException("file '" + path + "' does not take it all. Is the disk full?");
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
