package weir.sql.functions;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weir.base.RandomSource;
import weir.sql.functions.json.JsonWriter;
import weir.sql.types.LogicalType;

/** Calls functions as generated code would, by reflection. */
public final class Evaluator {
    private final FunctionRegistry registry = FunctionRegistry.load(Evaluator.class.getClassLoader());
    private final FunctionContext context;
    private final Conversion conversion;

    public Evaluator(ZoneId zone) {
        conversion = new Conversion(zone);
        context = new FixedContext(zone, new RandomSource(1));
    }

    private record FixedContext(ZoneId zone, RandomSource random) implements FunctionContext {
        @Override
        public long nowMillis() {
            return 1_704_164_645_678L;
        }

        @Override
        public long rowMillis() {
            return nowMillis();
        }

        @Override
        public String database() {
            return "default_database";
        }
    }

    public Value evaluate(String expression) {
        return new ExpressionReader(expression, this).expression();
    }

    public Conversion conversion() {
        return conversion;
    }

    FunctionRegistry registry() {
        return registry;
    }

    Value call(String name, List<Value> arguments) {
        FunctionDefinition function = registry.find(name)
                .orElseThrow(() -> new AssertionError("There is no function " + name + "." + registry.hint(name)));
        Binding binding = function.bind(arguments.stream().map(Value::argument).toList());
        List<Object> converted = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            Value argument = arguments.get(index);
            LogicalType type = binding.arguments().get(index);
            boolean symbol = type.kind() == LogicalType.Kind.SYMBOL;
            converted.add(symbol ? argument.value() : conversion.convert(argument.value(), argument.type(), type));
        }
        boolean json = Set.of("JSON", "JSON_OBJECT", "JSON_ARRAY").contains(function.name());
        LogicalType result = json ? JsonWriter.JSON.nullable(binding.result().nullable()) : binding.result();
        return new Value(result, invoke(binding, converted), false);
    }

    private Object invoke(Binding binding, List<Object> arguments) {
        List<Object> actual = new ArrayList<>();
        for (CallPart part : binding.parts()) {
            if (part instanceof CallPart.Context) {
                actual.add(context);
            } else if (part instanceof CallPart.TypeConstant type) {
                actual.add(type.value());
            } else if (part instanceof CallPart.TypeConstants types) {
                actual.add(types.values().toArray(LogicalType[]::new));
            } else if (part instanceof CallPart.Constant constant) {
                actual.add(prepared(constant.value(), constant.type()));
            } else if (part instanceof CallPart.Rest rest) {
                List<Object> values = arguments.subList(rest.from(), arguments.size());
                if (!rest.nullable() && values.contains(null)) {
                    return null;
                }
                actual.add(array(values, rest.element()));
            } else {
                int index = part instanceof CallPart.Argument argument
                        ? argument.index()
                        : ((CallPart.Prepared) part).index();
                boolean nullable = part instanceof CallPart.Argument argument
                        ? argument.nullable()
                        : ((CallPart.Prepared) part).nullable();
                Object value = arguments.get(index);
                if (value == null && !nullable) {
                    return null;
                }
                actual.add(part instanceof CallPart.Prepared ? prepared(value, part.type()) : value);
            }
        }
        return invoke(binding.method(), null, actual.toArray());
    }

    private static Object array(List<Object> values, Class<?> element) {
        Object array = Array.newInstance(element, values.size());
        for (int index = 0; index < values.size(); index++) {
            Array.set(array, index, values.get(index));
        }
        return array;
    }

    /** Makes what the class of a parameter makes of a value; a value of that class stays what it is. */
    private static Object prepared(Object value, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            boolean takes = method.getName().equals("of") && method.getParameterCount() == 1;
            if (takes && value != null && !type.isInstance(value)) {
                return invoke(method, null, value);
            }
        }
        return value;
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new AssertionError("Cannot call " + method + " with " + List.of(arguments), e);
        }
    }
}
