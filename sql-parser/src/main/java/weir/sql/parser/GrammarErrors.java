package weir.sql.parser;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.grammar.ParseException;
import weir.sql.grammar.TokenMgrError;

/** Tells in SQL's words what the generated parser says in its own. */
final class GrammarErrors {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    /** From the most special to what fits always. */
    private static final List<Function<Mishap, Optional<SqlException>>> RULES = List.of(
            Quotes::stray,
            Quotes::unclosed,
            Quotes::doubled,
            Slips::doubleEquals,
            Slips::commaTooMany,
            Slips::matchRecognizeInTable,
            Slips::earlyEnd,
            Slips::notClosed,
            Slips::nameForText,
            Slips::reservedName,
            Slips::misspelt,
            Slips::missing);

    private GrammarErrors() {}

    static SqlException of(Throwable failure, Part part) {
        if (failure instanceof ParseException wrong && wrong.currentToken != null) {
            Mishap mishap = Mishap.of(wrong, part);
            return RULES.stream()
                    .flatMap(rule -> rule.apply(mishap).stream())
                    .findFirst()
                    .orElseGet(() -> Slips.unexpected(mishap));
        }
        if (failure instanceof TokenMgrError) {
            return lexical(failure.getMessage(), part);
        }
        if (failure instanceof CalciteContextException told) {
            return Meanings.of(told);
        }
        if (failure instanceof ParseException || failure instanceof RuntimeException) {
            return new SqlException("The statement can't be read: " + failure.getMessage(), part.start())
                    .because(failure);
        }
        throw new IllegalStateException("The parser failed on a statement.", failure);
    }

    private static SqlException lexical(String message, Part part) {
        if (message != null && message.contains("<EOF>")) {
            int open = Math.max(part.text().lastIndexOf('`'), part.text().lastIndexOf("/*"));
            Position at = new LineCount(part.script()).positionOf(part.begin() + Math.max(0, open));
            return new SqlException("The name in back-ticks or the comment that begins here is not closed.", at);
        }
        Matcher place = PLACE.matcher(String.valueOf(message));
        Position at = place.find()
                ? new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : part.start();
        return new SqlException("This character has no meaning in SQL.", at);
    }
}
