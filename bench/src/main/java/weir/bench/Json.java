package weir.bench;

import java.util.Locale;
import java.util.StringJoiner;

/** One object of a results file, written member by member. */
public final class Json {
    private final StringJoiner members = new StringJoiner(",\n  ", "{\n  ", "\n}\n");

    public Json put(String name, String value) {
        members.add(quoted(name) + ": " + quoted(value));
        return this;
    }

    public Json put(String name, double value) {
        members.add(quoted(name) + ": " + String.format(Locale.ROOT, "%.2f", value));
        return this;
    }

    @Override
    public String toString() {
        return members.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
