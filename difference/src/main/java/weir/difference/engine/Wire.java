package weir.difference.engine;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines between the driver and an engine's process: {@code statement …} and {@code run} one way; {@code type …}, {@code row …} and
 * {@code done}, or {@code failure PHASE …}, the other. Line feeds and backslashes within a text are escaped.
 */
final class Wire {
    private static final String STATEMENT = "statement ";
    private static final String RUN = "run";
    private static final String TYPE = "type ";
    private static final String ROW = "row ";
    private static final String DONE = "done";
    private static final String FAILURE = "failure ";

    private final BufferedReader in;
    private final PrintStream out;

    Wire(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    void ask(List<String> statements) {
        statements.forEach(statement -> out.print(STATEMENT + escaped(statement) + "\n"));
        out.print(RUN + "\n");
        out.flush();
    }

    /** The next script, or null when there will be none. */
    List<String> question() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(RUN)) {
                return statements;
            }
            statements.add(plain(line.substring(STATEMENT.length())));
        }
        return null;
    }

    void tell(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            rows.types().forEach(type -> out.print(TYPE + escaped(type) + "\n"));
            rows.rows().forEach(row -> out.print(ROW + escaped(row) + "\n"));
            out.print(DONE + "\n");
        } else if (answer instanceof Answer.Failure failure) {
            out.print(FAILURE + failure.phase() + " " + escaped(failure.message()) + "\n");
        }
        out.flush();
    }

    Answer answer() throws IOException {
        List<String> types = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(DONE)) {
                return new Answer.Rows(types, rows);
            } else if (line.startsWith(FAILURE)) {
                String[] words = line.split(" ", 3);
                return new Answer.Failure(Answer.Phase.valueOf(words[1]), plain(words[2]));
            } else if (line.startsWith(TYPE)) {
                types.add(plain(line.substring(TYPE.length())));
            } else {
                rows.add(plain(line.substring(ROW.length())));
            }
        }
        throw new EOFException("The engine's process has ended.");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter != '\\') {
                plain.append(letter);
            } else {
                char escape = text.charAt(++at);
                plain.append(escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape);
            }
        }
        return plain.toString();
    }
}
