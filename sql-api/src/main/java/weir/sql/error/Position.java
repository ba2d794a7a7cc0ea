package weir.sql.error;

/**
 * A place in a text of SQL.
 *
 * @param line the line, the first being 1
 * @param column the character in the line, the first being 1; a tab counts as one
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** Where every text begins. */
    public static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    /** As errors write it: {@code line 3, column 14}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
