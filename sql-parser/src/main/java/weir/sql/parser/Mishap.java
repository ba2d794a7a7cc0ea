package weir.sql.parser;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.grammar.GeneratedParserConstants;
import weir.sql.grammar.Grammar;
import weir.sql.grammar.ParseException;
import weir.sql.grammar.Token;

/**
 * Where the grammar could not go on.
 *
 * @param before the last word that fitted; an empty one in front of the first
 * @param found the word that does not
 * @param expected what could stand there, as the grammar writes it: {@code "FROM"}, {@code <IDENTIFIER>}
 */
record Mishap(Token before, Token found, Set<String> expected, Part part) {
    static Mishap of(ParseException failure, Part part) {
        Set<String> expected = new LinkedHashSet<>();
        for (int[] sequence : failure.expectedTokenSequences) {
            expected.add(failure.tokenImage[sequence[0]]);
        }
        return new Mishap(failure.currentToken, failure.currentToken.next, expected, part);
    }

    boolean atEnd() {
        return found.kind == GeneratedParserConstants.EOF;
    }

    /** Whether the word before ends where the found one begins. */
    boolean touches() {
        return before.image != null && before.endLine == found.beginLine && before.endColumn + 1 == found.beginColumn;
    }

    boolean expectsName() {
        return expected.contains("<IDENTIFIER>");
    }

    boolean expects(String word) {
        return expected.contains("\"" + word + "\"");
    }

    /** The words, without anything else, that could stand there. */
    Set<String> expectedWords() {
        Set<String> words = new LinkedHashSet<>();
        for (String image : expected) {
            if (image.matches("\"[A-Z_]+\"")) {
                words.add(image.substring(1, image.length() - 1));
            }
        }
        return words;
    }

    /** Whether the found word may be no name without back-ticks. */
    boolean isReserved() {
        return isWord(found) && Grammar.isReserved(found.image.toUpperCase(Locale.ROOT));
    }

    static boolean isWord(Token token) {
        return token.image != null && token.image.matches("[A-Za-z_]\\w*");
    }

    static boolean is(Token token, String image) {
        return image.equalsIgnoreCase(token.image);
    }

    /** An error at the found word. */
    SqlException error(String reason) {
        return errorAt(found, reason);
    }

    SqlException errorAt(Token token, String reason) {
        return new SqlException(reason, position(token));
    }

    Position position(Token token) {
        return new Position(token.beginLine, token.beginColumn);
    }

    /** The line of the script from the found word on. */
    String lineFromFound() {
        String line = line();
        return line.substring(Math.min(line.length(), found.beginColumn - 1));
    }

    /** The line of the script up to the found word. */
    String lineBeforeFound() {
        String line = line();
        return line.substring(0, Math.min(line.length(), found.beginColumn - 1)).strip();
    }

    private String line() {
        return part.script().lines().skip(found.beginLine - 1L).findFirst().orElse("");
    }
}
