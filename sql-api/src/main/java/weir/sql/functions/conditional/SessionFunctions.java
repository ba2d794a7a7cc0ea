package weir.sql.functions.conditional;

import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.Volatility;

/** What a query knows of its session. */
@Topic("Session")
public final class SessionFunctions {
    private SessionFunctions() {}

    @SqlFunction(
            signature = "CURRENT_DATABASE() -> STRING NOT NULL",
            doc = "The database that the session uses.",
            example = "CURRENT_DATABASE()",
            volatility = Volatility.PER_QUERY)
    public static String currentDatabase(FunctionContext context) {
        return context.database();
    }
}
