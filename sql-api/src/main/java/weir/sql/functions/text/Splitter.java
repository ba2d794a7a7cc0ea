package weir.sql.functions.text;

import java.util.regex.Pattern;

/** A regular expression to split at. */
public final class Splitter {
    private final Pattern pattern;

    private Splitter(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Splitter of(String expression) {
        return new Splitter(Pattern.compile(expression));
    }

    String[] split(String text, int limit) {
        return pattern.split(text, limit);
    }
}
