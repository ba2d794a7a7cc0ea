package weir.cli.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Shows what the compiler refused: file, line and column, the line itself, and a caret under the place. */
final class CompileErrors {
    private static final int MOST_SHOWN = 20;

    private CompileErrors() {}

    static CompileException of(String path, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(shown(diagnostic));
            }
        }
        int more = errors.size() - MOST_SHOWN;
        String head = "'" + path + "' does not compile: "
                + (errors.size() == 1 ? "there is 1 error." : "there are " + errors.size() + " errors.");
        String tail = more > 0 ? "\n… and " + more + " more." : "";
        return new CompileException(head + "\n"
                + String.join("\n", errors.subList(0, Math.min(errors.size(), MOST_SHOWN))) + tail);
    }

    private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
        List<String> message = diagnostic.getMessage(Locale.ROOT).lines().toList();
        if (diagnostic.getSource() == null) {
            return String.join("\n", message);
        }
        StringBuilder text = new StringBuilder(diagnostic.getSource().getName())
                .append(':')
                .append(diagnostic.getLineNumber())
                .append(':')
                .append(diagnostic.getColumnNumber())
                .append(": ")
                .append(message.get(0));
        String line = line(diagnostic);
        if (line != null) {
            int column = (int) Math.min(diagnostic.getColumnNumber() - 1, line.length());
            String indent = line.substring(0, Math.max(0, column)).replaceAll("[^\t]", " ");
            text.append("\n    ").append(line).append("\n    ").append(indent).append('^');
        }
        message.subList(1, message.size()).forEach(more -> text.append("\n    ").append(more.strip()));
        return text.toString();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic
                    .getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse(null);
        } catch (IOException gone) {
            return null;
        }
    }
}
