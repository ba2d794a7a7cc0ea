package weir.sql.parser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.base.Nearest;
import weir.sql.error.SqlException;

/** The word that says what a statement is; one that says nothing is told before the grammar gets lost in the rest. */
final class FirstWord {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private static final Set<String> KNOWN = Set.of(
            "ADD",
            "ALTER",
            "ANALYZE",
            "BEGIN",
            "CREATE",
            "DESC",
            "DESCRIBE",
            "DROP",
            "END",
            "EXECUTE",
            "EXPLAIN",
            "INSERT",
            "LOAD",
            "REMOVE",
            "RESET",
            "SELECT",
            "SET",
            "SHOW",
            "TABLE",
            "UNLOAD",
            "USE",
            "VALUES",
            "WITH");

    /** What Flink has and there is no use for here, with what to do instead. */
    private static final Map<String, String> REFUSED = Map.of(
            "DELETE", "A query that leaves rows out, written by INSERT, does the same.",
            "UPDATE", "A query that changes rows, written by INSERT into a table with a primary key, does the same.",
            "MERGE", "INSERT into a table with a primary key replaces the rows of its keys.",
            "TRUNCATE", "DROP TABLE and CREATE TABLE forget the table, but not its files.",
            "CALL", "There are no procedures; functions stand in queries.",
            "COMPILE", "EXPLAIN shows the plan of a statement.");

    private FirstWord() {}

    static void check(Part part) {
        Matcher word = WORD.matcher(part.script()).region(part.begin(), part.end());
        if (!word.lookingAt()) {
            return;
        }
        String first = word.group().toUpperCase(Locale.ROOT);
        if (REFUSED.containsKey(first)) {
            throw new SqlException("There is no " + first + ".", part.start()).hint(REFUSED.get(first));
        }
        if (!KNOWN.contains(first)) {
            throw new SqlException("No statement begins with '" + word.group() + "'.", part.start())
                    .hint(Nearest.hint(first, List.copyOf(KNOWN)));
        }
    }
}
