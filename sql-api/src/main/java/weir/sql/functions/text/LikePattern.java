package weir.sql.functions.text;

import java.util.regex.Pattern;
import weir.base.WeirException;

/** A pattern of LIKE. The frequent ones, text with % at its ends only, are compared without a regular expression. */
public abstract class LikePattern {
    /** No character escapes another one. */
    private static final int NO_ESCAPE = -1;

    abstract boolean matches(String text);

    public static LikePattern of(String pattern) {
        String middle = pattern.replaceAll("^%+|%+$", "");
        if (middle.indexOf('%') >= 0 || middle.indexOf('_') >= 0) {
            return new General(Pattern.compile(expression(pattern, NO_ESCAPE), Pattern.DOTALL));
        }
        return new Plain(middle, pattern.startsWith("%"), pattern.endsWith("%"));
    }

    static LikePattern of(String pattern, String escape) {
        return new General(Pattern.compile(expression(pattern, escapeCharacter(escape)), Pattern.DOTALL));
    }

    static int escapeCharacter(String escape) {
        if (escape.length() != 1) {
            throw new WeirException("ESCAPE takes one character, not '" + escape + "'.");
        }
        return escape.charAt(0);
    }

    private static String expression(String pattern, int escape) {
        StringBuilder expression = new StringBuilder();
        for (int index = 0; index < pattern.length(); index++) {
            char letter = pattern.charAt(index);
            if (letter == escape) {
                letter = escaped(pattern, ++index);
                expression.append(Pattern.quote(String.valueOf(letter)));
            } else if (letter == '%') {
                expression.append(".*");
            } else {
                expression.append(letter == '_' ? "." : literal(letter));
            }
        }
        return expression.toString();
    }

    /** Only _, % and the escape character itself may be escaped. */
    static char escaped(String pattern, int index) {
        char escape = pattern.charAt(index - 1);
        char letter = index < pattern.length() ? pattern.charAt(index) : 0;
        if (letter != '_' && letter != '%' && letter != escape) {
            throw new WeirException("In the pattern '" + pattern + "' the escape character '" + escape
                    + "' stands before none of _, % and " + escape + ".");
        }
        return letter;
    }

    static String literal(char letter) {
        return "\\^$.|?*+()[]{}".indexOf(letter) >= 0 ? "\\" + letter : String.valueOf(letter);
    }

    private static final class General extends LikePattern {
        private final Pattern pattern;

        General(Pattern pattern) {
            this.pattern = pattern;
        }

        @Override
        boolean matches(String text) {
            return pattern.matcher(text).matches();
        }
    }

    private static final class Plain extends LikePattern {
        private final String middle;
        private final boolean openStart;
        private final boolean openEnd;

        Plain(String middle, boolean openStart, boolean openEnd) {
            this.middle = middle;
            this.openStart = openStart;
            this.openEnd = openEnd;
        }

        @Override
        boolean matches(String text) {
            if (openStart) {
                return openEnd ? text.contains(middle) : text.endsWith(middle);
            }
            return openEnd ? text.startsWith(middle) : text.equals(middle);
        }
    }
}
