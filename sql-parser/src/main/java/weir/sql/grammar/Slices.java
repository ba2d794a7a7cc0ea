package weir.sql.grammar;

/** Parts of a text by lines and columns, as the grammar counts them. */
final class Slices {
    private Slices() {}

    /** The text from a first to a last character, both included. */
    static String of(String text, int beginLine, int beginColumn, int endLine, int endColumn) {
        int begin = lineStart(text, 0, beginLine - 1) + beginColumn - 1;
        int end = lineStart(text, begin - (beginColumn - 1), endLine - beginLine) + endColumn;
        return text.substring(begin, Math.min(text.length(), end));
    }

    /** Where the line begins that comes so many lines after the one at an offset. */
    private static int lineStart(String text, int from, int lines) {
        int offset = from;
        for (int left = lines; left > 0; left--) {
            offset = afterBreak(text, offset);
        }
        return offset;
    }

    private static int afterBreak(String text, int from) {
        int offset = from;
        while (text.charAt(offset) != '\n' && text.charAt(offset) != '\r') {
            offset++;
        }
        return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
    }
}
