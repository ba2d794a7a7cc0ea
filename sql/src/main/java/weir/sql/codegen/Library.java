package weir.sql.codegen;

import java.time.ZoneId;
import weir.sql.expr.Expr;

/** What expressions need of the session: the functions that are methods, and the time zone. */
public interface Library {
    /** Writes the call of a function. */
    Value write(Expr.Call call, Expressions expressions, CodeText code);

    ZoneId zone();
}
