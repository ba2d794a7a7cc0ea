package weir.cli.sql.shell;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import weir.sql.parser.Part;
import weir.sql.parser.Script;

/**
 * Goes on asking until a statement has its semicolon. Dot commands and single words such as QUIT need none; behind one of an
 * INSERT an {@code &} may say that nobody waits.
 */
final class StatementParser extends DefaultParser {
    StatementParser() {
        setEscapeChars(null);
        setQuoteChars(new char[0]);
        setEofOnUnclosedQuote(false);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isComplete(line)) {
            throw new EOFError(-1, cursor, "The statement has no semicolon yet.");
        }
        return super.parse(line, cursor, context);
    }

    static boolean isComplete(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith(".") || DotCommands.isWord(stripped)) {
            return true;
        }
        List<Part> parts = Script.parts(stripped.replaceFirst(";\\s*&$", ";"));
        return parts.isEmpty() || parts.get(parts.size() - 1).closed();
    }
}
