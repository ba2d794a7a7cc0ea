package weir.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One line at the bottom that is written over again and again, and makes way for everything else. Any thread may call it;
 * calls exclude each other.
 */
public final class StatusLine {
    private static final String ERASE = "\r\033[K";

    private final Terminal terminal;
    private boolean shown;

    public StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows {@code text} in place of what was shown, cut to the width of the window. */
    public synchronized void show(String text) {
        String fitting = text.length() < terminal.columns() ? text : text.substring(0, terminal.columns() - 1);
        terminal.err().print(ERASE + terminal.paint("2", fitting));
        terminal.err().flush();
        shown = true;
    }

    public synchronized void erase() {
        if (shown) {
            terminal.err().print(ERASE);
            terminal.err().flush();
            shown = false;
        }
    }

    /** The terminal for everything else: before anything is written to it, the line is cleared away. */
    public Terminal above() {
        return new Terminal(
                clearing(terminal.out()),
                clearing(terminal.err()),
                terminal.watched(),
                terminal.colored(),
                terminal.columns());
    }

    private PrintStream clearing(PrintStream stream) {
        return new PrintStream(new Clearing(stream), true, StandardCharsets.UTF_8);
    }

    private final class Clearing extends FilterOutputStream {
        Clearing(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (StatusLine.this) {
                erase();
                out.write(bytes, offset, length);
            }
        }
    }
}
