package weir.sql.functions.aggregate;

import java.util.List;
import java.util.Optional;
import weir.sql.types.LogicalType;

/**
 * A call of an aggregate, ready to run.
 *
 * @param function the function's name
 * @param arguments the type that each argument is to be converted to; those of words are SYMBOL, and are not passed on
 * @param result the type of the result
 * @param aggregate what to call; empty for those that operators do themselves
 */
public record AggregateBinding(
        String function, List<LogicalType> arguments, LogicalType result, Optional<Aggregate> aggregate) {
    public AggregateBinding {
        arguments = List.copyOf(arguments);
    }
}
