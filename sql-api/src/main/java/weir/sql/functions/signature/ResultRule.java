package weir.sql.functions.signature;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.types.NarrowestType;

/** Types of results that depend on more than the kinds of the arguments. */
public enum ResultRule {
    /** The type of the argument. */
    LIKE(arguments -> arguments.get(0).type()),
    /** Text as long as the argument at most. */
    VARYING(arguments ->
            varying(arguments.get(0).type().kind(), arguments.get(0).type().precision())),
    /** Text as long as the arguments together at most. */
    JOINED(arguments -> varying(Kind.VARCHAR, sum(arguments))),
    /** The common type of the arguments, NULL where one of them may be. */
    COMMON(ResultRule::common) {
        @Override
        boolean decidesNulls() {
            return true;
        }
    },
    /** An array of the entries of a map, rows of {@code key} and {@code value}. */
    ENTRIES(arguments -> LogicalType.array(
            LogicalType.row(List.of("key", "value"), arguments.get(0).type().children()))),
    /** The type of a time after adding a unit: as fine as the unit asks for, and a TIMESTAMP where a DATE is too coarse. */
    SHIFTED(ResultRule::shifted),
    /** TIMESTAMP_LTZ of a precision that stands as a literal, at least 3. */
    MOMENT(ResultRule::momentOfLiteral),
    /** TIMESTAMP_LTZ as fine as a pattern's digits of a second. */
    PARSED(ResultRule::momentOfPattern),
    /** The type that RETURNING names. */
    RETURNED(ResultRule::returned),
    /** The type of a sum: that of the number, with all digits for a DECIMAL. */
    SUMMED(ResultRule::summed),
    /** The type of an average: that of the number, with all digits and at least six after the point for a DECIMAL. */
    AVERAGED(ResultRule::averaged),
    /** A DECIMAL of the same precision without digits after the point. */
    WHOLE(arguments -> LogicalType.decimal(arguments.get(0).type().precision(), 0)),
    /** A DECIMAL rounded to so many digits; one more digit before the point, for what is carried. */
    ROUNDED(ResultRule::rounded),
    /** The DECIMAL for what dividing one by the other leaves; the divisor's type where both are whole. */
    REMAINDER(ResultRule::remainder),
    /** The common type of the arguments, NULL only where all of them may be. */
    COALESCED(ResultRule::coalesced) {
        @Override
        boolean decidesNulls() {
            return true;
        }
    };

    private static final int MOST_DIGITS = 38;
    private static final int AVERAGE_DIGITS = 6;
    private static final int MILLI_DIGITS = 3;
    private static final int MICRO_DIGITS = 6;
    private static final int NANO_DIGITS = 9;

    private final Function<List<Argument>, LogicalType> rule;

    ResultRule(Function<List<Argument>, LogicalType> rule) {
        this.rule = rule;
    }

    LogicalType type(List<Argument> arguments) {
        return rule.apply(arguments);
    }

    /** Whether the rule says itself if the result may be NULL. */
    boolean decidesNulls() {
        return false;
    }

    static ResultRule named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static LogicalType varying(Kind kind, int length) {
        return LogicalType.of(kind.isBytes() ? Kind.VARBINARY : Kind.VARCHAR, length);
    }

    private static LogicalType returned(List<Argument> arguments) {
        return switch (String.valueOf(arguments.get(0).literal()).toUpperCase(Locale.ROOT)) {
            case "BOOLEAN" -> LogicalType.BOOLEAN;
            case "INTEGER" -> LogicalType.INT;
            case "DOUBLE" -> LogicalType.DOUBLE;
            case "ARRAY" -> LogicalType.array(LogicalType.STRING);
            default -> LogicalType.STRING;
        };
    }

    private static LogicalType summed(List<Argument> arguments) {
        LogicalType type = arguments.get(0).type();
        return type.kind() == Kind.DECIMAL ? LogicalType.decimal(MOST_DIGITS, type.scale()) : type;
    }

    private static LogicalType averaged(List<Argument> arguments) {
        LogicalType type = arguments.get(0).type();
        boolean exact = type.kind() == Kind.DECIMAL;
        return exact ? LogicalType.decimal(MOST_DIGITS, Math.max(AVERAGE_DIGITS, type.scale())) : type;
    }

    private static LogicalType momentOfLiteral(List<Argument> arguments) {
        return moment(arguments.get(0).literal() instanceof Integer precision ? precision : MILLI_DIGITS);
    }

    private static LogicalType momentOfPattern(List<Argument> arguments) {
        String pattern = String.valueOf(arguments.get(0).literal());
        return moment((int) pattern.chars().filter(letter -> letter == 'S').count());
    }

    private static LogicalType moment(int precision) {
        if (precision < 0 || precision > NANO_DIGITS) {
            throw new MisusedFunctionException("The precision of a time is from 0 to 9, not " + precision + ".", 1);
        }
        return LogicalType.timestampLtz(Math.max(MILLI_DIGITS, precision));
    }

    private static LogicalType shifted(List<Argument> arguments) {
        String unit = String.valueOf(arguments.get(0).literal()).toUpperCase(Locale.ROOT);
        LogicalType time = arguments.get(1).type();
        int digits = switch (unit) {
            case "MILLISECOND" -> MILLI_DIGITS;
            case "MICROSECOND" -> MICRO_DIGITS;
            default -> 0;
        };
        if (time.kind() != Kind.DATE) {
            return LogicalType.of(time.kind(), Math.max(time.precision(), digits));
        }
        boolean ofDay =
                Set.of("HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND").contains(unit);
        return ofDay ? LogicalType.timestamp(MICRO_DIGITS) : LogicalType.DATE;
    }

    private static LogicalType rounded(List<Argument> arguments) {
        LogicalType number = arguments.get(0).type();
        boolean known = arguments.get(1).literal() instanceof Integer;
        int digits = known ? (Integer) arguments.get(1).literal() : number.scale();
        int scale = Math.max(0, digits);
        return digits >= number.scale()
                ? LogicalType.decimal(number.precision(), number.scale())
                : LogicalType.decimal(Math.min(MOST_DIGITS, 1 + number.precision() - number.scale() + scale), scale);
    }

    private static LogicalType remainder(List<Argument> arguments) {
        LogicalType dividend = decimal(arguments.get(0).type());
        LogicalType divisor = decimal(arguments.get(1).type());
        if (dividend.scale() == 0 && divisor.scale() == 0) {
            return arguments.get(1).type();
        }
        int scale = Math.max(dividend.scale(), divisor.scale());
        int whole = Math.min(dividend.precision() - dividend.scale(), divisor.precision() - divisor.scale());
        return LogicalType.decimal(Math.min(MOST_DIGITS, whole + scale), scale);
    }

    private static LogicalType decimal(LogicalType type) {
        return type.kind() == Kind.DECIMAL ? type : ImplicitCast.decimalOf(type);
    }

    private static LogicalType common(List<Argument> arguments) {
        List<LogicalType> types = arguments.stream().map(Argument::type).toList();
        return NarrowestType.of(types).orElse(types.get(0));
    }

    private static LogicalType coalesced(List<Argument> arguments) {
        List<LogicalType> types = arguments.stream().map(Argument::type).toList();
        boolean nullable = types.stream().allMatch(LogicalType::nullable);
        return NarrowestType.of(types).orElse(types.get(0)).nullable(nullable);
    }

    private static int sum(List<Argument> arguments) {
        long sum = arguments.stream()
                .mapToLong(argument -> argument.type().precision())
                .sum();
        return (int) Math.min(sum, LogicalType.UNLIMITED);
    }
}
