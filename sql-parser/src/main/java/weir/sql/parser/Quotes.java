package weir.sql.parser;

import java.util.Optional;
import weir.sql.error.SqlException;
import weir.sql.grammar.GeneratedParserConstants;

/** Slips with quotes. */
final class Quotes {
    private Quotes() {}

    /** {@code INTERVAL '1' MINUTE'}: a quote sticks to a word's end, and what follows reads as a text. */
    static Optional<SqlException> stray(Mishap mishap) {
        boolean stray = mishap.found().image != null
                && mishap.found().image.startsWith("'")
                && mishap.touches()
                && Mishap.isWord(mishap.before());
        return stray
                ? Optional.of(mishap.error("A stray quote stands behind " + mishap.before().image + ".")
                        .hint("Without it: " + mishap.lineBeforeFound() + " …"))
                : Optional.empty();
    }

    static Optional<SqlException> unclosed(Mishap mishap) {
        return mishap.found().kind == GeneratedParserConstants.QUOTE
                ? Optional.of(mishap.error("The text that begins here has no closing quote.")
                        .hint("A quote inside of a text is written twice: 'it''s'."))
                : Optional.empty();
    }

    static Optional<SqlException> doubled(Mishap mishap) {
        return mishap.found().kind == GeneratedParserConstants.DOUBLE_QUOTE
                ? Optional.of(mishap.error("Double quotes enclose neither names nor texts.")
                        .hint("A name goes into back-ticks, `name`, and a text into single quotes, 'text'."))
                : Optional.empty();
    }
}
