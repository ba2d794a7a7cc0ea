package weir.cli.sql.shell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours keywords, texts, names in back-ticks, numbers and comments. */
final class SqlHighlighter extends DefaultHighlighter {
    private static final Pattern PIECES = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?(\\*/|$))|(?<text>'([^']|'')*('|$))|(?<name>`[^`]*(`|$))"
                    + "|(?<number>\\b\\d+(\\.\\d+)?\\b)|(?<word>\\b[A-Za-z_]\\w*\\b)",
            Pattern.DOTALL);

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        Matcher piece = PIECES.matcher(buffer);
        int end = 0;
        while (piece.find()) {
            line.append(buffer, end, piece.start());
            line.styled(style(piece), piece.group());
            end = piece.end();
        }
        return line.append(buffer, end, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Matcher piece) {
        if (piece.group("comment") != null) {
            return AttributedStyle.DEFAULT.faint();
        }
        if (piece.group("text") != null) {
            return AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
        }
        if (piece.group("number") != null) {
            return AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
        }
        boolean keyword = piece.group("word") != null
                && SqlCompleter.KEYWORDS.contains(piece.group().toUpperCase(Locale.ROOT));
        return keyword ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.DEFAULT;
    }
}
