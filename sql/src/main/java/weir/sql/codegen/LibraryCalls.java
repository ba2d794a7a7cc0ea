package weir.sql.codegen;

import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.base.WeirException;
import weir.sql.expr.Expr;
import weir.sql.functions.Binding;
import weir.sql.functions.CallPart;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.FunctionDefinition;
import weir.sql.functions.FunctionRegistry;
import weir.sql.functions.Volatility;
import weir.sql.functions.aggregate.AggregateBinding;
import weir.sql.functions.aggregate.AggregateRegistry;
import weir.sql.functions.signature.Argument;
import weir.sql.plan.AggregateCall;
import weir.sql.types.LogicalType;
import weir.sql.user.FunctionFinder;
import weir.sql.user.UserAggregate;
import weir.sql.user.UserFunction;

/** Writes calls of the functions that the library has: arguments converted as their signatures say, NULLs kept away. */
public final class LibraryCalls implements Library {
    private final FunctionRegistry registry;
    private final AggregateRegistry aggregates;
    private final FunctionContext context;
    private final FunctionFinder users;

    public LibraryCalls(
            FunctionRegistry registry, AggregateRegistry aggregates, FunctionContext context, FunctionFinder users) {
        this.users = users;
        this.registry = registry;
        this.aggregates = aggregates;
        this.context = context;
    }

    @Override
    public Optional<UserFunction> user(String name) {
        return users.planned(name);
    }

    @Override
    public AggregateBinding aggregate(AggregateCall call, List<LogicalType> arguments, boolean retracting) {
        Optional<UserFunction> own = users.planned(call.name());
        if (own.isPresent()) {
            return UserAggregate.bind(own.get(), arguments, retracting);
        }
        List<Argument> given = new ArrayList<>();
        call.words().forEach(word -> given.add(Argument.symbol(word)));
        arguments.forEach(type -> given.add(Argument.of(type)));
        return aggregates
                .find(call.name())
                .orElseThrow(() -> new WeirException(
                        "There is no aggregate '" + call.name() + "'." + aggregates.hint(call.name())))
                .bind(given, retracting);
    }

    @Override
    public boolean isDeterministic(String name) {
        return registry.find(name)
                .map(function -> function.volatility() != Volatility.PER_ROW)
                .orElse(false);
    }

    @Override
    public ZoneId zone() {
        return context.zone();
    }

    @Override
    public Value write(Expr.Call call, Expressions expressions, CodeText code) {
        Optional<UserFunction> own = users.planned(call.name());
        return own.isPresent()
                ? UserCalls.write(call, own.get(), expressions, code)
                : writeLibrary(call, expressions, code);
    }

    private Value writeLibrary(Expr.Call call, Expressions expressions, CodeText code) {
        FunctionDefinition function = registry.find(call.name())
                .orElseThrow(() ->
                        new WeirException("There is no function '" + call.name() + "'." + registry.hint(call.name())));
        Binding binding = function.bind(
                call.operands().stream().map(LibraryCalls::argument).toList());
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < call.operands().size(); i++) {
            Value value = expressions.write(call.operand(i), code);
            values.add(converted(value, binding.arguments().get(i), expressions, code));
        }
        return invoke(call, binding, values, expressions, code);
    }

    private static Argument argument(Expr operand) {
        if (operand instanceof Expr.Literal literal) {
            return operand.type().kind() == LogicalType.Kind.SYMBOL
                    ? Argument.symbol(String.valueOf(literal.value()))
                    : Argument.literal(operand.type(), literal.value());
        }
        return Argument.of(operand.type());
    }

    /** A value as another type has it; words stay what they are. */
    static Value converted(Value value, LogicalType wanted, Expressions expressions, CodeText code) {
        if (wanted.kind() == LogicalType.Kind.SYMBOL
                || value.type().kind() == wanted.kind()
                        && wanted.children().isEmpty()
                        && value.type().ticksPerSecond() == wanted.ticksPerSecond()) {
            return value;
        }
        return Conversions.convert(value, wanted, false, expressions, code);
    }

    private Value invoke(Expr.Call call, Binding binding, List<Value> values, Expressions expressions, CodeText code) {
        List<Value> strict = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (CallPart part : binding.parts()) {
            arguments.add(argument(part, call, values, strict, expressions));
        }
        Method method = binding.method();
        String text = method.getDeclaringClass().getCanonicalName() + "." + method.getName() + "("
                + String.join(", ", arguments) + ")";
        LogicalType type = call.type();
        Class<?> returned = method.getReturnType();
        if (returned.isPrimitive()) {
            String primitive =
                    returned.getName().equals(JavaTypes.of(type)) ? text : "(" + JavaTypes.of(type) + ") " + text;
            return expressions.strict(strict, type, primitive, code);
        }
        return expressions.strictObject(strict, type, "(" + JavaTypes.boxed(type) + ") " + text, code);
    }

    private String argument(
            CallPart part, Expr.Call call, List<Value> values, List<Value> strict, Expressions expressions) {
        if (part instanceof CallPart.Context) {
            return expressions.owner().constant("weir.sql.functions.FunctionContext", context);
        } else if (part instanceof CallPart.Argument argument) {
            return passed(values.get(argument.index()), argument.nullable(), argument.type(), strict);
        } else if (part instanceof CallPart.Prepared prepared) {
            return prepared(prepared, call, values, strict, expressions);
        } else if (part instanceof CallPart.Rest rest) {
            List<String> elements = new ArrayList<>();
            for (Value value : values.subList(rest.from(), values.size())) {
                elements.add(passed(value, rest.nullable(), rest.element(), strict));
            }
            return "new " + rest.element().getCanonicalName() + "[] {" + String.join(", ", elements) + "}";
        } else if (part instanceof CallPart.Constant constant) {
            return constant(constant, expressions);
        } else if (part instanceof CallPart.TypeConstants types) {
            LogicalType[] all = types.values().toArray(LogicalType[]::new);
            return expressions.owner().constant("weir.sql.types.LogicalType[]", all);
        }
        return expressions.owner().constant("weir.sql.types.LogicalType", ((CallPart.TypeConstant) part).value());
    }

    private static String constant(CallPart.Constant constant, Expressions expressions) {
        if (constant.value() == null) {
            return "(" + constant.type().getCanonicalName() + ") null";
        } else if (constant.type().isPrimitive()) {
            return constant.value().toString() + (constant.type() == long.class ? "L" : "");
        }
        boolean ready = constant.type().isInstance(constant.value());
        Object value = ready ? constant.value() : made(constant.type(), constant.value());
        return expressions.owner().constant(constant.type().getCanonicalName(), value);
    }

    private static String passed(Value value, boolean nullable, Class<?> type, List<Value> strict) {
        if (nullable) {
            return "(" + type.getCanonicalName() + ") " + Expressions.boxed(value);
        }
        strict.add(value);
        return type.isPrimitive()
                ? value.code()
                : "(" + type.getCanonicalName() + ") " + JavaTypes.box(value.code(), value.type());
    }

    /** What is worked out of a literal is worked out now, and of anything else for every row. */
    private static String prepared(
            CallPart.Prepared part, Expr.Call call, List<Value> values, List<Value> strict, Expressions expressions) {
        Value value = values.get(part.index());
        String type = part.type().getCanonicalName();
        if (call.operand(part.index()) instanceof Expr.Literal literal && literal.value() != null) {
            return expressions.owner().constant(type, made(part.type(), literal.value()));
        } else if (part.nullable()) {
            return "(" + value.isNull() + " ? null : " + type + ".of(" + value.code() + "))";
        }
        strict.add(value);
        return type + ".of(" + value.code() + ")";
    }

    private static Object made(Class<?> type, Object literal) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals("of") && method.getParameterCount() == 1) {
                try {
                    return method.invoke(null, literal);
                } catch (java.lang.reflect.InvocationTargetException e) {
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e.getCause());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException(type + " has no method 'of'.");
    }
}
