package weir.sql.functions;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import weir.base.Nearest;
import weir.sql.functions.signature.Argument;
import weir.sql.functions.signature.Fit;
import weir.sql.functions.signature.MisusedFunctionException;
import weir.sql.functions.signature.Signature;
import weir.sql.types.LogicalType;

/** One signature of a function and the Java method behind it. */
record Overload(Signature signature, Method method) {
    /** Classes that values of SQL have; all others are made by their method {@code of}. */
    private static final Set<Class<?>> VALUES = Set.of(
            int.class,
            long.class,
            double.class,
            boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            Object.class,
            String.class,
            byte[].class,
            java.math.BigDecimal.class,
            java.util.List.class,
            java.util.Map.class,
            weir.types.Row.class);

    /** The overloads that a method is of a function; the signatures of others are not even read. */
    static Stream<Overload> of(Method method, String function) {
        return Arrays.stream(method.getAnnotation(SqlFunction.class).signature())
                .filter(text -> text.startsWith(function + "("))
                .map(text -> new Overload(Signature.of(text), method));
    }

    SqlFunction description() {
        return method.getAnnotation(SqlFunction.class);
    }

    String topic() {
        return method.getDeclaringClass().getAnnotation(Topic.class).value();
    }

    Binding bind(Fit fit, List<Argument> arguments, Volatility volatility) {
        LogicalType result = fit.result(arguments, strict(arguments.size()));
        List<LogicalType> conversions = fit.conversions(arguments);
        List<CallPart> parts = new ArrayList<>();
        int index = 0;
        for (Parameter parameter : method.getParameters()) {
            CallPart special = special(parameter, arguments, conversions, result);
            parts.add(special != null ? special : argument(index++, parameter, arguments));
        }
        return new Binding(signature.name(), conversions, result, method, parts, volatility);
    }

    private CallPart special(
            Parameter parameter, List<Argument> arguments, List<LogicalType> conversions, LogicalType result) {
        TypeOf typeOf = parameter.getAnnotation(TypeOf.class);
        if (typeOf == null) {
            return parameter.getType() == FunctionContext.class ? new CallPart.Context() : null;
        }
        if (typeOf.value().equals(TypeOf.RESULT)) {
            return new CallPart.TypeConstant(result);
        }
        int index = signature.indexOf(typeOf.value());
        if (parameter.getType().isArray()) {
            return new CallPart.TypeConstants(conversions.subList(Math.min(index, arguments.size()), arguments.size()));
        }
        return new CallPart.TypeConstant(index < arguments.size() ? conversions.get(index) : LogicalType.NULL);
    }

    private CallPart argument(int index, Parameter parameter, List<Argument> arguments) {
        boolean nullable = parameter.isAnnotationPresent(Nullable.class);
        Class<?> type = parameter.getType();
        weir.sql.functions.signature.Parameter declared = signature.parameterFor(index);
        if (declared.repeated()) {
            return new CallPart.Rest(index, type.getComponentType(), nullable);
        }
        Object literal = index < arguments.size() ? arguments.get(index).literal() : declared.fallback();
        if (type.isEnum()) {
            return new CallPart.Constant(constant(type, literal, index), type);
        }
        if (index >= arguments.size()) {
            return new CallPart.Constant(literal, type);
        }
        return VALUES.contains(type)
                ? new CallPart.Argument(index, type, nullable)
                : new CallPart.Prepared(index, type, nullable);
    }

    /** The constant of an enum that a word of the call names. */
    private Object constant(Class<?> type, Object word, int argument) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        String wanted = String.valueOf(word).toUpperCase(Locale.ROOT);
        if (!names.contains(wanted)) {
            throw new MisusedFunctionException(
                    signature.name() + " does not know '" + wanted + "', only " + String.join(", ", names) + "."
                            + Nearest.hint(wanted, names),
                    argument);
        }
        return type.getEnumConstants()[names.indexOf(wanted)];
    }

    /** For each argument whether NULL makes the result NULL without a call. */
    private List<Boolean> strict(int arguments) {
        List<Parameter> taking = Arrays.stream(method.getParameters())
                .filter(parameter ->
                        !parameter.isAnnotationPresent(TypeOf.class) && parameter.getType() != FunctionContext.class)
                .toList();
        List<Boolean> strict = new ArrayList<>();
        for (int argument = 0; argument < arguments; argument++) {
            Parameter parameter = taking.get(Math.min(argument, taking.size() - 1));
            strict.add(!parameter.isAnnotationPresent(Nullable.class));
        }
        return strict;
    }
}
