package weir.sql.functions.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression as Java has them, which may be wrong: then it matches nothing and most functions give NULL. */
public final class Regex {
    /** Null where the expression is wrong. */
    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Regex of(String expression) {
        try {
            return new Regex(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            return new Regex(null);
        }
    }

    boolean isWrong() {
        return pattern == null;
    }

    boolean isEmpty() {
        return pattern != null && pattern.pattern().isEmpty();
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }
}
