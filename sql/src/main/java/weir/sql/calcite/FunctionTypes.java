package weir.sql.calcite;

import java.util.List;
import weir.sql.types.LogicalType;
import weir.sql.user.FunctionFinder;

/** What the planner has to know of functions. */
public interface FunctionTypes {
    /** Whether there is a function of that name, in capitals. */
    boolean has(String name);

    /**
     * The type that a call gives; wrong arguments are told of by a {@link weir.base.WeirException}.
     *
     * @param literals the values of the arguments that are literals, null for the others
     */
    LogicalType result(String name, List<LogicalType> arguments, List<Object> literals);

    boolean isDeterministic(String name);

    /** The functions of the user. */
    default FunctionFinder users() {
        return FunctionFinder.NONE;
    }

    /** " Did you mean 'LPAD'?", or nothing. */
    String hint(String name);
}
