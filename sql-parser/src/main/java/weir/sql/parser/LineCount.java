package weir.sql.parser;

import weir.sql.error.Position;

/** Turns offsets into a text, asked for in ascending order, into lines and columns. */
final class LineCount {
    private final String text;
    private int offset;
    private int line = 1;
    private int lineStart;

    LineCount(String text) {
        this.text = text;
    }

    Position positionOf(int target) {
        for (; offset < target; offset++) {
            char passed = text.charAt(offset);
            boolean breaks = passed == '\n' || passed == '\r' && !text.startsWith("\n", offset + 1);
            if (breaks) {
                line++;
                lineStart = offset + 1;
            }
        }
        return new Position(line, target - lineStart + 1);
    }
}
