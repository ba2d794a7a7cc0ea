package weir.sql.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.ast.Option;
import weir.sql.ast.Setting;
import weir.sql.ast.Statement;

/** SET and RESET of keys without quotes, as in {@code SET table.exec.state.ttl = 1 h}. */
final class PlainSettings {
    private static final Pattern SET =
            Pattern.compile("SET\\s+([\\w.-]+)\\s*=\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RESET = Pattern.compile("RESET\\s+([\\w.-]+)\\s*", Pattern.CASE_INSENSITIVE);

    private PlainSettings() {}

    /** The statement, if it is one of these. */
    static Optional<Statement> read(Part part) {
        if (!part.script().regionMatches(true, part.begin(), "SET", 0, 3)
                && !part.script().regionMatches(true, part.begin(), "RESET", 0, 5)) {
            return Optional.empty();
        }
        Matcher set = SET.matcher(part.text());
        if (set.matches()) {
            return Optional.of(new Setting.Set(new Option(set.group(1), unquoted(set.group(2)), part.start())));
        }
        Matcher reset = RESET.matcher(part.text());
        return reset.matches()
                ? Optional.of(new Setting.Reset(Optional.of(reset.group(1)), part.start()))
                : Optional.empty();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }
}
