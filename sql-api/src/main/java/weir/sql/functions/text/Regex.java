package weir.sql.functions.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression as Java has them, which may be wrong: then it matches nothing and most functions give NULL. */
public final class Regex {
    /** Null where the expression is wrong. */
    private final Pattern pattern;

    /** Null where nothing is known to be in every match. */
    private final RequiredText required;

    private Regex(Pattern pattern, RequiredText required) {
        this.pattern = pattern;
        this.required = required;
    }

    public static Regex of(String expression) {
        try {
            return new Regex(
                    Pattern.compile(expression), RequiredText.of(expression).orElse(null));
        } catch (PatternSyntaxException e) {
            return new Regex(null, null);
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

    /** The first match, which the matcher is at; null where there is none. */
    Matcher first(String text) {
        int from = required == null ? 0 : required.earliest(text);
        if (from < 0) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher : null;
    }
}
