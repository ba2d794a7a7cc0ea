package weir.sql.plan;

import java.util.List;
import weir.sql.types.LogicalType;

/**
 * An aggregate over some rows.
 *
 * @param name the function, in capitals
 * @param distinct whether equal arguments count once
 * @param arguments positions of columns
 * @param filter the position of a column that has to be TRUE; -1 for none
 * @param order the order of the rows within the aggregate, where it says
 * @param type the type of the result
 */
public record AggregateCall(
        String name, boolean distinct, List<Integer> arguments, int filter, List<SortKey> order, LogicalType type) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
        order = List.copyOf(order);
    }

    @Override
    public String toString() {
        return name + (distinct ? "(DISTINCT " : "(") + arguments + ")" + (filter < 0 ? "" : " FILTER $" + filter);
    }
}
