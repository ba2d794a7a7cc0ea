package weir.sql.user;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import weir.base.WeirException;
import weir.spi.OperatorContext;
import weir.sql.functions.aggregate.Aggregate;
import weir.sql.functions.aggregate.AggregateBinding;
import weir.sql.kernel.TaskBound;
import weir.sql.types.LogicalType;
import weir.sql.values.Bridge;
import weir.table.functions.AggregateFunction;

/** An aggregate of the user: its accumulators are the states. A row with NULL for a primitive parameter is left out. */
public final class UserAggregate implements Aggregate, TaskBound {
    private final UserFunction function;
    private final CallSignature signature;
    private final List<LogicalType> passed;
    private final AggregateFunction<Object, Object> instance;
    private final Bridge result;
    private final BoundMethod accumulate;
    private final BoundMethod retract;
    private final Method merge;

    @SuppressWarnings("unchecked")
    private UserAggregate(
            UserFunction function,
            CallSignature signature,
            List<LogicalType> passed,
            AggregateFunction<?, ?> instance) {
        this.function = function;
        this.signature = signature;
        this.passed = passed;
        this.instance = (AggregateFunction<Object, Object>) instance;
        this.result = Bridge.of(signature.result());
        this.accumulate = new BoundMethod(function, instance, signature.method(), signature, passed);
        Method back = method("retract", signature.method().getParameterTypes());
        this.retract = back == null ? null : new BoundMethod(function, instance, back, signature, passed);
        this.merge = Arrays.stream(instance.getClass().getMethods())
                .filter(method ->
                        method.getName().equals("merge") && method.getParameterCount() == 2 && !method.isBridge())
                .findFirst()
                .orElse(null);
    }

    /** A call of the function; {@code retracting} where rows will be taken back. */
    public static AggregateBinding bind(UserFunction function, List<LogicalType> arguments, boolean retracting) {
        CallSignature signature = function.bind(arguments);
        List<LogicalType> passed = java.util.stream.IntStream.range(0, arguments.size())
                .mapToObj(i -> signature.parameter(i).passed(arguments.get(i)))
                .toList();
        AggregateFunction<?, ?> instance = (AggregateFunction<?, ?>) function.instance();
        UserAggregate aggregate = new UserAggregate(function, signature, passed, instance);
        if (retracting && aggregate.retract == null) {
            throw new WeirException("The rows that " + function.plainName() + " gathers may be taken back here, and "
                    + instance.getClass().getSimpleName()
                    + " has no method 'retract' with the parameters of 'accumulate'.");
        }
        LogicalType type = signature.result().getLogicalType().nullable(true);
        return new AggregateBinding(function.name(), passed, type, java.util.Optional.of(aggregate));
    }

    private Method method(String name, Class<?>... parameters) {
        try {
            return instance.getClass().getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    @Override
    public Object inTask(OperatorContext context) throws Exception {
        AggregateFunction<?, ?> own = (AggregateFunction<?, ?>) new TaskFunction(function).inTask(context);
        return new UserAggregate(function, signature, passed, own);
    }

    /** Accumulators are objects of the user's class, which SQL has no type for. */
    @Override
    public LogicalType stateType() {
        return LogicalType.NULL;
    }

    @Override
    public Object create() {
        return instance.createAccumulator();
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (!accumulate.refusesNull(arguments)) {
            accumulate.call(state, arguments);
        }
        return state;
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        if (!retract.refusesNull(arguments)) {
            retract.call(state, arguments);
        }
        return state;
    }

    @Override
    public Object merge(Object state, Object other) {
        if (merge == null) {
            throw new WeirException(
                    "Accumulators of " + function.plainName() + " have to be put together here, and "
                            + instance.getClass().getSimpleName()
                            + " has no method merge(ACC accumulator, Iterable<ACC> others). Windows that overlap and sessions need it.");
        }
        try {
            merge.invoke(instance, state, List.of(other));
            return state;
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw FunctionFailure.of(function.plainName() + ".merge", new Object[] {state, other}, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(merge + " was public when it was found.", e);
        }
    }

    @Override
    public Object value(Object state) {
        return result.toSql(valueOf(state));
    }

    private Object valueOf(Object state) {
        try {
            return instance.getValue(state);
        } catch (RuntimeException e) {
            throw FunctionFailure.of(function.plainName() + ".getValue", new Object[] {state}, e);
        }
    }
}
