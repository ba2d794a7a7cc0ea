package weir.sql.parser;

import java.util.Map;
import org.apache.calcite.runtime.CalciteContextException;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** What the grammar's own checks find, in plainer words where its words are not plain. */
final class Meanings {
    private static final Map<String, String> PLAIN = Map.of(
            "Non-query expression encountered in illegal context", "A query is wanted here, not an expression.",
            "Query expression encountered in illegal context",
                    "A query can't stand here; in an expression it needs parentheses.",
            "ROW expression encountered in illegal context", "Several values in parentheses can't stand here.",
            "Expecting alias, found character literal", "A name is wanted here, not a text.",
            "Illegal use of dynamic parameter",
                    "A question mark can't stand here: there are no parameters to fill in.");

    private Meanings() {}

    static SqlException of(CalciteContextException told) {
        Throwable cause = told.getCause() == null ? told : told.getCause();
        String message = String.valueOf(cause.getMessage());
        String reason = PLAIN.getOrDefault(message, message.endsWith(".") ? message : message + ".");
        return new SqlException(reason, new Position(told.getPosLine(), told.getPosColumn())).because(told);
    }
}
