package weir.sql.functions.signature;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import weir.sql.types.CommonType;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

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
    /** A DECIMAL of the same precision without digits after the point. */
    WHOLE(arguments -> LogicalType.decimal(arguments.get(0).type().precision(), 0)),
    /** A DECIMAL rounded to so many digits; one more digit before the point, for what is carried. */
    ROUNDED(ResultRule::rounded),
    /** The DECIMAL for what dividing one by the other leaves. */
    REMAINDER(ResultRule::remainder),
    /** The common type of the arguments, NULL only where all of them may be. */
    COALESCED(ResultRule::coalesced) {
        @Override
        boolean decidesNulls() {
            return true;
        }
    };

    private static final int MOST_DIGITS = 38;

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
        int scale = Math.max(dividend.scale(), divisor.scale());
        int whole = Math.min(dividend.precision() - dividend.scale(), divisor.precision() - divisor.scale());
        return LogicalType.decimal(Math.min(MOST_DIGITS, whole + scale), scale);
    }

    private static LogicalType decimal(LogicalType type) {
        return type.kind() == Kind.DECIMAL ? type : ImplicitCast.decimalOf(type);
    }

    private static LogicalType common(List<Argument> arguments) {
        List<LogicalType> types = arguments.stream().map(Argument::type).toList();
        return CommonType.of(types).orElse(types.get(0));
    }

    private static LogicalType coalesced(List<Argument> arguments) {
        List<LogicalType> types = arguments.stream().map(Argument::type).toList();
        boolean nullable = types.stream().allMatch(LogicalType::nullable);
        return CommonType.of(types).orElse(types.get(0)).nullable(nullable);
    }

    private static int sum(List<Argument> arguments) {
        long sum = arguments.stream()
                .mapToLong(argument -> argument.type().precision())
                .sum();
        return (int) Math.min(sum, LogicalType.UNLIMITED);
    }
}
