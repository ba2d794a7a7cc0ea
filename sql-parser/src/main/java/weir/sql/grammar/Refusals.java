package weir.sql.grammar;

import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** What the grammar knows only to refuse it with a better sentence. */
final class Refusals {
    private Refusals() {}

    static SqlException unique(Position at) {
        return new SqlException("UNIQUE is no constraint that a table here can have.", at)
                .hint("PRIMARY KEY (…) NOT ENFORCED says that no two rows have the same key.");
    }
}
