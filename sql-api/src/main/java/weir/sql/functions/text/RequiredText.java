package weir.sql.functions.text;

import java.util.Optional;

/**
 * A text that every match of an expression has within a known distance of its beginning. A search can start shortly before the first place
 * that has the text, and need not start where none has. Whatever this reading of the expression is not sure of has no such text.
 */
final class RequiredText {
    /** Shorter texts are found too often to be worth it. */
    private static final int SHORTEST = 2;

    /** An element may be one character outside of the basic plane, which are two. */
    private static final int WIDEST = 2;

    private static final int NONE = -1;

    private final String text;
    private final int farthest;

    private RequiredText(String text, int farthest) {
        this.text = text;
        this.farthest = farthest;
    }

    /** The first required text of an expression that is right. */
    static Optional<RequiredText> of(String expression) {
        return Optional.ofNullable(new Reading(expression).first());
    }

    /** Where a match can begin at the earliest; negative where the text has none. */
    int earliest(String in) {
        int at = in.indexOf(text);
        if (at < 0) {
            return NONE;
        }
        int from = Math.max(0, at - farthest);
        boolean splitsCharacter =
                from > 0 && Character.isLowSurrogate(in.charAt(from)) && Character.isHighSurrogate(in.charAt(from - 1));
        return splitsCharacter ? from - 1 : from;
    }

    /** One pass over an expression, element by element. */
    private static final class Reading {
        private final String expression;
        private final StringBuilder run = new StringBuilder();
        private int at;
        private int before;

        /** The last element: how long what it matches can be, and what it matches if that is a single text. */
        private int longest;

        private String literal;

        Reading(String expression) {
            this.expression = expression;
        }

        RequiredText first() {
            while (at < expression.length() && expression.charAt(at) != '|') {
                if (!readElement()) {
                    return found();
                }
                char next = at < expression.length() ? expression.charAt(at) : ' ';
                if (literal != null && "*+?{".indexOf(next) < 0) {
                    run.append(literal);
                } else if (run.length() >= SHORTEST) {
                    return alternatives() ? null : found();
                } else if (!skipQuantifier()) {
                    return null;
                } else {
                    before += run.length() + longest;
                    run.setLength(0);
                }
            }
            return at < expression.length() ? null : found();
        }

        private RequiredText found() {
            return run.length() < SHORTEST || alternatives() ? null : new RequiredText(run.toString(), before);
        }

        /** Whether there may be a choice of whole expressions further on, so that nothing is required. */
        private boolean alternatives() {
            int depth = 0;
            for (int i = at; i < expression.length(); i++) {
                char each = expression.charAt(i);
                if (each == '\\' || each == '[') {
                    return expression.indexOf('|', i) >= 0;
                }
                depth += each == '(' ? 1 : each == ')' ? -1 : 0;
                if (each == '|' && depth == 0) {
                    return true;
                }
            }
            return false;
        }

        /** Reads one element without its quantifier; false where it is not known well enough. */
        private boolean readElement() {
            char first = expression.charAt(at++);
            literal = null;
            longest = 1;
            switch (first) {
                case '^', '$' -> longest = 0;
                case '.' -> longest = WIDEST;
                case '\\' -> {
                    return readEscape();
                }
                case '[' -> {
                    return readClass();
                }
                case '(' -> {
                    return readGroup();
                }
                case '*', '+', '?', '{', ')' -> {
                    return false;
                }
                default -> {
                    literal = Character.toString(expression.codePointAt(at - 1));
                    longest = literal.length();
                    at += longest - 1;
                }
            }
            return true;
        }

        private boolean readEscape() {
            char escaped = expression.charAt(at++);
            if ("dDwWsS".indexOf(escaped) >= 0) {
                longest = WIDEST;
            } else if ("bB".indexOf(escaped) >= 0) {
                longest = 0;
            } else if (escaped < 128 && !Character.isLetterOrDigit(escaped)) {
                literal = String.valueOf(escaped);
            } else {
                return false;
            }
            return true;
        }

        /** A class whose end is where the first bracket closes. */
        private boolean readClass() {
            longest = WIDEST;
            int start = at + (expression.startsWith("^", at) ? 1 : 0);
            int end = expression.indexOf(']', start);
            String inside = end < 0 ? "" : expression.substring(start, end);
            at = end + 1;
            return !inside.isEmpty() && inside.indexOf('[') < 0 && inside.indexOf('\\') < 0 && !inside.contains("&&");
        }

        /** A group of choices, each of bounded length. */
        private boolean readGroup() {
            if (expression.startsWith("?:", at)) {
                at += 2;
            } else if (expression.startsWith("?", at)) {
                return false;
            }
            int longestChoice = 0;
            int choice = 0;
            while (at < expression.length() && expression.charAt(at) != ')') {
                if (expression.charAt(at) == '|') {
                    at++;
                    longestChoice = Math.max(longestChoice, choice);
                    choice = 0;
                } else if (readElement() && skipQuantifier()) {
                    choice += longest;
                } else {
                    return false;
                }
            }
            at++;
            literal = null;
            longest = Math.max(longestChoice, choice);
            return true;
        }

        /** Goes behind a quantifier, if there is one; false if what it repeats is without bounds. */
        private boolean skipQuantifier() {
            if (at < expression.length() && expression.charAt(at) == '?') {
                at++;
            }
            return at == expression.length() || "*+?{".indexOf(expression.charAt(at)) < 0;
        }
    }
}
