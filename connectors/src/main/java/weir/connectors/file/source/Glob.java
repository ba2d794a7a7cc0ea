package weir.connectors.file.source;

import java.util.regex.Pattern;

/**
 * Matches one name of a path: {@code *} is any run of characters, {@code ?} any one, {@code [a-c]} one of a set,
 * {@code [!a-c]} one outside it, {@code {csv,txt}} one of several texts; a backslash makes the next character plain.
 */
final class Glob {
    /** As a name of its own: any number of directories, none included. */
    static final String ANY_DEPTH = "**";

    private final Pattern pattern;

    Glob(String glob) {
        pattern = Pattern.compile(toRegex(glob), Pattern.DOTALL);
    }

    /** True where {@code name} means more than itself. */
    static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static String toRegex(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                case '\\' -> regex.append(Pattern.quote(String.valueOf(glob.charAt(Math.min(++i, glob.length() - 1)))));
                case '[' -> i = appendSet(glob, i, regex);
                case '{' -> {
                    depth++;
                    regex.append("(?:");
                }
                case '}' -> {
                    regex.append(depth > 0 ? ")" : "\\}");
                    depth = Math.max(0, depth - 1);
                }
                case ',' -> regex.append(depth > 0 ? "|" : ",");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex + ")".repeat(depth);
    }

    /** Appends the set that opens at {@code open} and returns the index of its closing bracket. */
    private static int appendSet(String glob, int open, StringBuilder regex) {
        int close = glob.indexOf(']', open + 2);
        if (close < 0) {
            regex.append("\\[");
            return open;
        }
        boolean negated = glob.charAt(open + 1) == '!' || glob.charAt(open + 1) == '^';
        String members = glob.substring(open + (negated ? 2 : 1), close);
        regex.append(negated ? "[^" : "[")
                .append(members.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&"))
                .append(']');
        return close;
    }
}
