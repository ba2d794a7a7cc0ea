package weir.sql.functions.signature;

import java.util.List;
import weir.sql.types.LogicalType;

/**
 * What a signature says about its result: a type, or a rule that works it out from the arguments.
 *
 * @param type the type, or null where there is a rule
 * @param rule the rule, or null
 * @param arguments the names of the arguments that the rule looks at
 * @param nulls whether the result may be NULL
 */
public record Result(TypePattern type, ResultRule rule, List<String> arguments, Nulls nulls) {
    /** When a result may be NULL. */
    public enum Nulls {
        /** When an argument may be. */
        AS_ARGUMENTS,
        ALWAYS,
        NEVER,
        /** As the rule says. */
        AS_RULE
    }

    LogicalType type(Signature signature, List<Argument> given, Variables variables, boolean nullable) {
        LogicalType plain = type != null ? type.instantiate(variables) : rule.type(named(signature, given));
        return switch (nulls) {
            case AS_ARGUMENTS -> plain.nullable(nullable);
            case ALWAYS -> plain.nullable(true);
            case NEVER -> plain.nullable(false);
            case AS_RULE -> plain;
        };
    }

    /** The arguments under the rule's names; one that was left out has its fallback, the last name takes the rest. */
    private List<Argument> named(Signature signature, List<Argument> given) {
        return arguments.stream()
                .map(signature::indexOf)
                .flatMap(index -> {
                    if (index >= given.size()) {
                        Object fallback = signature.parameters().get(index).fallback();
                        return List.of(Argument.literal(LogicalType.NULL, fallback)).stream();
                    }
                    boolean rest = signature.parameters().get(index).repeated();
                    return given.subList(index, rest ? given.size() : index + 1).stream();
                })
                .toList();
    }
}
