package weir.sql.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import weir.base.Nearest;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.grammar.Grammar;
import weir.sql.grammar.Token;

/** What people mistype, each with the sentence that it gets. */
final class Slips {
    /** Word that open the next part of a statement: where one stands too early, something is missing before it. */
    private static final Set<String> STRUCTURE = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "QUALIFY",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "ON",
            "USING",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "AS",
            "BY",
            "AND",
            "OR",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "INTO",
            "WITH",
            "VALUES",
            "IN",
            "IS",
            "BETWEEN",
            "LIKE",
            "INSERT",
            "CREATE",
            "DROP",
            "ALTER",
            "SET",
            "FOR");

    private static final int FEW = 4;

    private Slips() {}

    static Optional<SqlException> doubleEquals(Mishap mishap) {
        return Mishap.is(mishap.found(), "=") && mishap.lineFromFound().startsWith("==")
                ? Optional.of(mishap.error("SQL compares by a single =, not by ==."))
                : Optional.empty();
    }

    static Optional<SqlException> commaTooMany(Mishap mishap) {
        if (Mishap.is(mishap.before(), ",") && Mishap.is(mishap.found(), ",")) {
            return Optional.of(mishap.error("Two commas stand in a row.").hint("Remove one, or name what is missing."));
        }
        boolean tooMany = Mishap.is(mishap.before(), ",")
                && (mishap.atEnd() || Mishap.is(mishap.found(), ")") || isStructure(mishap.found()));
        if (!tooMany) {
            return Optional.empty();
        }
        String what = mishap.atEnd() ? "the end" : upper(mishap.found());
        return Optional.of(mishap.errorAt(mishap.before(), "A comma stands before " + what + ".")
                .hint("Remove it, or name what should follow it."));
    }

    static Optional<SqlException> matchRecognizeInTable(Mishap mishap) {
        return Mishap.is(mishap.found(), "MATCH_RECOGNIZE")
                ? Optional.of(mishap.error(
                                "MATCH_RECOGNIZE can't stand here: it follows the table whose rows it looks at.")
                        .hint("Write FROM ticks MATCH_RECOGNIZE (PARTITION BY … ORDER BY … PATTERN … DEFINE …)."))
                : Optional.empty();
    }

    /** A word of a later clause within parentheses or CASE. */
    static Optional<SqlException> notClosed(Mishap mishap) {
        if (!isStructure(mishap.found()) || Mishap.is(mishap.before(), ",")) {
            return Optional.empty();
        }
        if (mishap.expects("END") && mishap.expects("WHEN")) {
            return Optional.of(
                    mishap.error("END is missing before " + upper(mishap.found()) + ": a CASE is not closed."));
        }
        Optional<Position> open = mishap.expects(")") ? openParenthesis(mishap) : Optional.empty();
        return open.map(
                at -> new SqlException("This parenthesis is not closed before " + upper(mishap.found()) + ".", at));
    }

    static Optional<SqlException> nameForText(Mishap mishap) {
        boolean text =
                mishap.expected().contains("<QUOTED_STRING>") && !mishap.expectsName() && Mishap.isWord(mishap.found());
        return text && !mishap.expects("NULL")
                ? Optional.of(mishap.error("A text in single quotes is wanted here.")
                        .hint("Write '" + mishap.found().image + "'."))
                : Optional.empty();
    }

    static Optional<SqlException> earlyEnd(Mishap mishap) {
        if (!mishap.atEnd()) {
            return Optional.empty();
        }
        Optional<Position> open = openParenthesis(mishap);
        return Optional.of(
                open.isPresent()
                        ? new SqlException("This parenthesis is not closed.", open.get())
                        : mishap.error("The statement ends too early" + after(mishap.before()) + ".")
                                .hint(couldBe(mishap)));
    }

    /** The innermost parenthesis that is open in front of the found word. */
    private static Optional<Position> openParenthesis(Mishap mishap) {
        Deque<Position> open = new ArrayDeque<>();
        Position end = mishap.position(mishap.found());
        Word.of(mishap.part())
                .takeWhile(word -> word.position().compareTo(end) < 0)
                .forEach(word -> {
                    if (word.is("(")) {
                        open.push(word.position());
                    } else if (word.is(")") && !open.isEmpty()) {
                        open.pop();
                    }
                });
        return Optional.ofNullable(open.peek());
    }

    static Optional<SqlException> reservedName(Mishap mishap) {
        boolean meant = mishap.isReserved() && mishap.expectsName() && !isStructure(mishap.found());
        return meant
                ? Optional.of(mishap.error(upper(mishap.found()) + " is a reserved word.")
                        .hint("As a name it goes into back-ticks: `" + mishap.found().image + "`."))
                : Optional.empty();
    }

    /** A word near to one that the grammar would have taken, here or, read as a name by mistake, one word earlier. */
    static Optional<SqlException> misspelt(Mishap mishap) {
        for (Token word : List.of(mishap.found(), mishap.before())) {
            boolean candidate = Mishap.isWord(word) && !isStructure(word);
            String near = candidate ? Nearest.to(word.image, mishap.expectedWords()) : null;
            if (near != null && !near.equalsIgnoreCase(word.image)) {
                return Optional.of(mishap.errorAt(word, "'" + word.image + "' is not understood here.")
                        .hint("Did you mean " + near + "?"));
            }
        }
        return Optional.empty();
    }

    static Optional<SqlException> missing(Mishap mishap) {
        if (!isStructure(mishap.found()) || mishap.before().image == null) {
            return Optional.empty();
        }
        String reason = mishap.expectsName()
                ? "Something is missing between " + upper(mishap.before()) + " and " + upper(mishap.found()) + "."
                : upper(mishap.found()) + " can't follow " + shown(mishap.before()) + ".";
        return Optional.of(mishap.error(reason).hint(couldBe(mishap)));
    }

    /** What fits when nothing better does. */
    static SqlException unexpected(Mishap mishap) {
        String end = " can't stand" + (mishap.before().image == null ? " at the beginning" : " here")
                + after(mishap.before());
        return mishap.error(shown(mishap.found()) + end + ".").hint(couldBe(mishap));
    }

    private static String after(Token token) {
        return token.image == null || token.image.isEmpty() ? "" : ", after " + shown(token);
    }

    /** What could stand there, if it is little. */
    private static String couldBe(Mishap mishap) {
        List<String> choices = mishap.expected().stream()
                .filter(image -> image.startsWith("\""))
                .map(image -> image.substring(1, image.length() - 1))
                .toList();
        if (choices.isEmpty() || choices.size() != mishap.expected().size() || choices.size() > FEW) {
            return "";
        }
        return choices.size() == 1
                ? "What fits is " + choices.get(0) + "."
                : "What fits is " + String.join(", ", choices.subList(0, choices.size() - 1)) + " or "
                        + choices.get(choices.size() - 1) + ".";
    }

    private static boolean isStructure(Token token) {
        return token.image != null && STRUCTURE.contains(upper(token));
    }

    private static String shown(Token token) {
        boolean keyword = Mishap.isWord(token) && Grammar.isReserved(upper(token));
        return keyword ? upper(token) : "'" + token.image + "'";
    }

    private static String upper(Token token) {
        return token.image == null ? "" : token.image.toUpperCase(Locale.ROOT);
    }
}
