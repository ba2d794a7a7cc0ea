package weir.sql.functions.signature;

import java.util.Objects;
import weir.sql.types.LogicalType;

/**
 * An argument of a call, as far as it is known before there is a row.
 *
 * @param type its type; {@link LogicalType#SYMBOL} for a word of the language such as a unit of time
 * @param literal its value where it is a literal, the word of a symbol, else null
 */
public record Argument(LogicalType type, Object literal) {
    public Argument {
        Objects.requireNonNull(type, "type");
    }

    public static Argument of(LogicalType type) {
        return new Argument(type, null);
    }

    public static Argument literal(LogicalType type, Object value) {
        return new Argument(type, value);
    }

    public static Argument symbol(String word) {
        return new Argument(LogicalType.SYMBOL.nullable(false), word);
    }
}
