package weir.sql.functions.conditional;

import java.util.regex.Pattern;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** What values are. */
@Topic("Conditions")
public final class KindFunctions {
    /** What Java reads as a DOUBLE, blanks around it included. */
    private static final Pattern DECIMAL =
            Pattern.compile("\\s*[+-]?(NaN|Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?[fFdD]?)\\s*");

    private KindFunctions() {}

    @SqlFunction(
            signature = "TYPEOF(value ANY, [force BOOLEAN = FALSE]) -> STRING NULL",
            syntax = "TYPEOF(value)",
            doc = "The type of the value, as SQL writes it.",
            example = "TYPEOF(1.50)",
            result = "'DECIMAL(3, 2) NOT NULL'")
    public static String typeof(@Nullable Object value, @Nullable Boolean force, @TypeOf("value") LogicalType type) {
        return type.toString();
    }

    @SqlFunction(
            signature = "IS_ALPHA(value ANY) -> BOOLEAN NOT NULL",
            doc = "Whether the value is text of letters only, and not empty.",
            example = "IS_ALPHA('weir')",
            result = "TRUE")
    public static boolean isAlpha(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }

    @SqlFunction(
            signature = "IS_DIGIT(value ANY) -> BOOLEAN NOT NULL",
            doc = "Whether the value is text of digits only, and not empty.",
            example = "IS_DIGIT('12')",
            result = "TRUE")
    public static boolean isDigit(@Nullable Object value) {
        return value != null
                && !value.toString().isEmpty()
                && value.toString().chars().allMatch(Character::isDigit);
    }

    @SqlFunction(
            signature = "IS_DECIMAL(value ANY) -> BOOLEAN NOT NULL",
            doc = "Whether the value is a number, or text that is one.",
            example = "IS_DECIMAL('-1.5')",
            result = "TRUE")
    public static boolean isDecimal(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String text && DECIMAL.matcher(text).matches();
    }
}
