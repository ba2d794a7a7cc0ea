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
 * @param words the words of the language that the call has, such as ABSENT for ABSENT ON NULL
 * @param type the type of the result
 */
public record AggregateCall(
        String name, boolean distinct, List<Integer> arguments, int filter, List<String> words, LogicalType type) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return name + (distinct ? "(DISTINCT " : "(") + arguments + ")" + (filter < 0 ? "" : " FILTER $" + filter);
    }
}
