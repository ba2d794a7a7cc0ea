package weir.sql.functions.text;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import weir.base.WeirException;

/** A pattern of SIMILAR TO, as a regular expression of Java's. */
public final class SimilarPattern {
    private static final int NO_ESCAPE = -1;

    private static final Map<String, String> CLASSES = Map.of(
            "[:ALPHA:]", "\\p{Alpha}",
            "[:UPPER:]", "\\p{Upper}",
            "[:LOWER:]", "\\p{Lower}",
            "[:DIGIT:]", "\\d",
            "[:ALNUM:]", "\\p{Alnum}",
            "[:SPACE:]", " ",
            "[:WHITESPACE:]", "\\s");

    private final Pattern pattern;

    private SimilarPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    public static SimilarPattern of(String pattern) {
        return of(pattern, NO_ESCAPE);
    }

    static SimilarPattern of(String pattern, String escape) {
        return of(pattern, LikePattern.escapeCharacter(escape));
    }

    private static SimilarPattern of(String pattern, int escape) {
        try {
            return new SimilarPattern(Pattern.compile(expression(pattern, escape), Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new WeirException(
                    "The pattern '" + pattern + "' is no regular expression of SQL: " + e.getDescription() + ".", e);
        }
    }

    private static String expression(String pattern, int escape) {
        StringBuilder expression = new StringBuilder();
        for (int index = 0; index < pattern.length(); index++) {
            char letter = pattern.charAt(index);
            if (letter == escape) {
                index++;
                expression.append(LikePattern.literal(index < pattern.length() ? pattern.charAt(index) : letter));
            } else if (letter == '[') {
                index = characterClass(pattern, index, expression);
            } else {
                expression.append(part(letter));
            }
        }
        return expression.toString();
    }

    private static String part(char letter) {
        return switch (letter) {
            case '_' -> ".";
            case '%' -> ".*";
            case '\\', '^', '$' -> "\\" + letter;
            default -> String.valueOf(letter);
        };
    }

    /** Copies a class of characters and gives the index of its closing bracket. */
    private static int characterClass(String pattern, int open, StringBuilder expression) {
        expression.append('[');
        for (int index = open + 1; index < pattern.length(); index++) {
            String named = namedClass(pattern, index);
            if (named != null) {
                expression.append(CLASSES.get(named));
                index += named.length() - 1;
            } else {
                expression.append(pattern.charAt(index));
                if (pattern.charAt(index) == ']') {
                    return index;
                }
            }
        }
        throw new WeirException("In the pattern '" + pattern + "' a bracket [ is not closed.");
    }

    private static String namedClass(String pattern, int index) {
        return CLASSES.keySet().stream()
                .filter(name -> pattern.regionMatches(true, index, name, 0, name.length()))
                .findFirst()
                .orElse(null);
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
