package weir.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of a command and what is known of them.
 *
 * @param out for results only
 * @param err for messages, progress and status
 * @param watched whether a person sees {@code err} as it is written
 * @param colored whether messages may carry colour
 * @param columns the width of the window
 */
public record Terminal(PrintStream out, PrintStream err, boolean watched, boolean colored, int columns) {
    private static final int USUAL_COLUMNS = 80;

    /** The process's own streams, as the launcher script described them. */
    public static Terminal system() {
        boolean watched = Boolean.getBoolean("weir.terminal.err");
        int columns = Integer.getInteger("weir.terminal.columns", USUAL_COLUMNS);
        boolean colored = watched && isUnset("NO_COLOR") && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.out, System.err, watched, colored, columns > 0 ? columns : USUAL_COLUMNS);
    }

    public Terminal withColor(ColorWhen when) {
        return switch (when) {
            case AUTO -> this;
            case ALWAYS -> new Terminal(out, err, watched, true, columns);
            case NEVER -> new Terminal(out, err, watched, false, columns);
        };
    }

    /** The same, but that what is told goes to another stream, without colours. */
    public Terminal said(OutputStream stream) {
        return new Terminal(out, new PrintStream(stream, true, StandardCharsets.UTF_8), watched, false, columns);
    }

    /** Tells of a failure. */
    public void error(String sentence) {
        err.println(paint("31;1", "error:") + " " + sentence);
    }

    /** Tells something that is not asked for, but good to know. */
    public void note(String sentence) {
        err.println(paint("2", sentence));
    }

    /** {@code text} in an ANSI rendition such as {@code "31"} for red, where colour is wanted. */
    public String paint(String rendition, String text) {
        return colored ? "\033[" + rendition + "m" + text + "\033[0m" : text;
    }

    private static boolean isUnset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty();
    }
}
