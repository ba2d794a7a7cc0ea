package weir.sql.functions.signature;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import weir.sql.types.CommonType;
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
    /** The common type of the arguments. */
    COMMON(ResultRule::coalesced),
    /** The common type of the arguments, NULL only where all of them may be. */
    COALESCED(ResultRule::coalesced) {
        @Override
        boolean decidesNulls() {
            return true;
        }
    };

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
