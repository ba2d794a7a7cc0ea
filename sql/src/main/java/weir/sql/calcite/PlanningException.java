package weir.sql.calcite;

import org.apache.calcite.sql.parser.SqlParserPos;

/** A query that cannot be run, with the place in its text where that shows. */
final class PlanningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SqlParserPos position;

    PlanningException(String message, SqlParserPos position) {
        super(message);
        this.position = position;
    }

    /** Where in the text; null where nobody knows. */
    SqlParserPos position() {
        return position;
    }
}
