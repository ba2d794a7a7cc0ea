package weir.sql.session;

import java.util.Optional;
import java.util.regex.Pattern;
import weir.sql.ast.Inspection;

/** LIKE and ILIKE of SHOW: % is any text, _ any character, and a backslash takes their meaning away. */
final class NamePattern {
    private NamePattern() {}

    static boolean matches(Optional<Inspection.Pattern> like, String name) {
        return like.map(pattern ->
                        pattern.negated() != regex(pattern).matcher(name).matches())
                .orElse(true);
    }

    private static Pattern regex(Inspection.Pattern like) {
        StringBuilder regex = new StringBuilder();
        String pattern = like.pattern();
        for (int at = 0; at < pattern.length(); at++) {
            char next = pattern.charAt(at);
            boolean escapes = next == '\\' && at + 1 < pattern.length();
            if (next == '%' || next == '_') {
                regex.append(next == '%' ? ".*" : ".");
            } else {
                regex.append(Pattern.quote(String.valueOf(escapes ? pattern.charAt(++at) : next)));
            }
        }
        return Pattern.compile(regex.toString(), (like.anyCase() ? Pattern.CASE_INSENSITIVE : 0) | Pattern.DOTALL);
    }
}
