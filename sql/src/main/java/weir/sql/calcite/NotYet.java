package weir.sql.calcite;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;

/** Refuses what the grammar has and Weir has not. */
final class NotYet extends SqlShuttle {
    @Override
    public SqlNode visit(SqlCall call) {
        if (call.getKind() == SqlKind.MATCH_RECOGNIZE) {
            throw new PlanningException(
                    "MATCH_RECOGNIZE is not possible yet: it comes with a later version of Weir.",
                    call.getParserPosition());
        }
        return super.visit(call);
    }
}
