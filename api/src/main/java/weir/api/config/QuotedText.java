package weir.api.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists in one line of text: parts between delimiters, where a part in single or double quotes may hold the
 * delimiter itself, and a doubled quote inside quotes stands for one. A quote opens only where a part begins, so
 * {@code it's} needs none around it.
 */
final class QuotedText {
    private QuotedText() {}

    /** The parts without surrounding blanks and quotes; empty parts are left out. */
    static List<String> split(String text, char delimiter) {
        return splitRaw(text, delimiter, String.valueOf(delimiter)).stream()
                .map(QuotedText::unquote)
                .toList();
    }

    /**
     * The parts as they stand, quotes included.
     *
     * @param boundaries all characters after which a quote may open, those of lists inside the parts included
     */
    static List<String> splitRaw(String text, char delimiter, String boundaries) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = endOfPart(text, start, delimiter, boundaries);
            String part = text.substring(start, end).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + 1;
        }
        return parts;
    }

    private static int endOfPart(String text, int start, char delimiter, String boundaries) {
        char quote = 0;
        boolean atBoundary = true;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                // A quote right behind a closed one is a doubled quote and opens again.
                atBoundary = quote == 0;
            } else if (c == delimiter) {
                return i;
            } else if (atBoundary && isQuote(c)) {
                quote = c;
            } else {
                atBoundary = boundaries.indexOf(c) >= 0 || (atBoundary && c == ' ');
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote " + quote + " is opened and never closed");
        }
        return text.length();
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private static String unquote(String part) {
        char first = part.charAt(0);
        boolean quoted = part.length() > 1 && isQuote(first) && part.charAt(part.length() - 1) == first;
        return quoted ? part.substring(1, part.length() - 1).replace("" + first + first, "" + first) : part;
    }

    static String quoteIfNeeded(String value, String delimiters) {
        boolean plain = !value.isBlank()
                && value.equals(value.trim())
                && value.chars().noneMatch(c -> isQuote((char) c) || delimiters.indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
