package weir.cli.sql.script;

import java.io.OutputStream;
import java.io.PrintStream;

/** Writes the same to two streams. */
final class Tee extends OutputStream {
    private final PrintStream first;
    private final PrintStream second;

    Tee(PrintStream first, PrintStream second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void write(int letter) {
        first.write(letter);
        second.write(letter);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        first.write(bytes, offset, length);
        second.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        first.flush();
        second.flush();
    }
}
