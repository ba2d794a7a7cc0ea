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
            signature = "IS_ALPHA(value STRING) -> BOOLEAN NOT NULL",
            syntax = "IS_ALPHA(value)",
            doc = "Whether the value is text of letters only, and not empty.",
            example = "IS_ALPHA('weir')",
            result = "TRUE")
    public static boolean isAlpha(@Nullable String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }

    @SqlFunction(signature = "IS_ALPHA(number NUMERIC) -> BOOLEAN NOT NULL")
    public static boolean isAlphaOfNumber(@Nullable Object number) {
        return false;
    }

    @SqlFunction(
            signature = "IS_DIGIT(value STRING) -> BOOLEAN NOT NULL",
            syntax = "IS_DIGIT(value)",
            doc = "Whether the value is a whole number, or text of digits only that is not empty.",
            example = "IS_DIGIT('12')",
            result = "TRUE")
    public static boolean isDigit(@Nullable String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    @SqlFunction(signature = "IS_DIGIT(number NUMERIC) -> BOOLEAN NOT NULL")
    public static boolean isDigitOfNumber(@Nullable Object number) {
        return number instanceof Integer || number instanceof Long;
    }

    @SqlFunction(
            signature = "IS_DECIMAL(value STRING) -> BOOLEAN NOT NULL",
            syntax = "IS_DECIMAL(value)",
            doc = "Whether the value is a number, or text that is one.",
            example = "IS_DECIMAL('-1.5')",
            result = "TRUE")
    public static boolean isDecimal(@Nullable String text) {
        return text != null && DECIMAL.matcher(text).matches();
    }

    @SqlFunction(signature = "IS_DECIMAL(number NUMERIC) -> BOOLEAN NOT NULL")
    public static boolean isDecimalOfNumber(@Nullable Object number) {
        return number != null;
    }
}
