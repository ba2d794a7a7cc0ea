package weir.sql.functions.aggregate;

import java.util.List;
import weir.sql.types.LogicalType;

/**
 * A call of an aggregate whose types are settled.
 *
 * @param arguments the types of the arguments of each row; words of the language are not among them
 * @param result the type of the result
 * @param words the words of the call, such as ABSENT
 * @param retracting whether rows will be taken back; an aggregate may keep less when they are not
 */
public record AggregateCall(List<LogicalType> arguments, LogicalType result, List<String> words, boolean retracting) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
        words = List.copyOf(words);
    }

    LogicalType argument() {
        return arguments.get(0);
    }

    /** The failure of an aggregate that was made for rows that stay. */
    static IllegalStateException cannotRetract() {
        return new IllegalStateException("A row was taken back from an aggregate that was made for rows that stay.");
    }
}
