package weir.sql.codegen;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import weir.sql.expr.Expr;
import weir.sql.functions.aggregate.AggregateBinding;
import weir.sql.plan.AggregateCall;
import weir.sql.types.LogicalType;
import weir.sql.user.UserFunction;

/** What expressions need of the session: the functions that are methods, and the time zone. */
public interface Library {
    /** Writes the call of a function. */
    Value write(Expr.Call call, Expressions expressions, CodeText code);

    /** Whether a function answers the same arguments alike for all rows of a query. */
    boolean isDeterministic(String name);

    ZoneId zone();

    /** A function of the user, by the name that plans have for it. */
    Optional<UserFunction> user(String name);

    /** An aggregate that is none of those that are compiled; {@code retracting} where rows may be taken back. */
    AggregateBinding aggregate(AggregateCall call, List<LogicalType> arguments, boolean retracting);
}
