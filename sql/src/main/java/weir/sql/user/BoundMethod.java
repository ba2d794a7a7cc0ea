package weir.sql.user;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.sql.types.LogicalType;
import weir.sql.values.Bridge;
import weir.table.functions.UserDefinedFunction;

/** A method of a function in a task, called with values as queries hold them. */
final class BoundMethod {
    private final String function;
    private final CallSignature signature;
    private final MethodHandle handle;
    private final Bridge[] bridges;
    private final Class<?>[] taken;
    private final int leading;

    /**
     * The method {@code method} for arguments of the types {@code passed}, whose parameters are those of {@code signature} behind
     * {@code leading} others.
     */
    BoundMethod(
            UserFunction function,
            UserDefinedFunction instance,
            Method method,
            CallSignature signature,
            List<LogicalType> passed) {
        this.function = function.plainName();
        this.signature = signature;
        this.taken = method.getParameterTypes();
        this.leading = function.kind() == UserFunction.Kind.AGGREGATE ? 1 : 0;
        this.bridges = new Bridge[passed.size()];
        Arrays.setAll(bridges, i -> Bridge.of(signature.parameter(i).seen(passed.get(i))));
        try {
            MethodHandle fixed = MethodHandles.publicLookup().unreflect(method).asFixedArity();
            this.handle = fixed.bindTo(instance)
                    .asSpreader(Object[].class, taken.length)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " was public when its signature was read.", e);
        }
    }

    /** True where a value is NULL that the method cannot be given. */
    boolean refusesNull(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && signature.parameter(i).isStrict()) {
                return true;
            }
        }
        return false;
    }

    /** Calls the method; {@code first} stands before the arguments where the function gathers rows. */
    Object call(Object first, Object[] values) {
        Object[] seen = new Object[values.length];
        Arrays.setAll(seen, i -> bridges[i].toJava(values[i]));
        try {
            return handle.invoke(arguments(first, seen));
        } catch (Throwable failure) {
            throw FunctionFailure.of(function, seen, failure);
        }
    }

    private Object[] arguments(Object first, Object[] seen) {
        List<Object> arguments = new ArrayList<>();
        if (leading > 0) {
            arguments.add(first);
        }
        boolean repeats = signature.method().isVarArgs();
        int fixed = repeats ? taken.length - leading - 1 : seen.length;
        for (int i = 0; i < fixed; i++) {
            arguments.add(seen[i]);
        }
        if (repeats) {
            Object rest = Array.newInstance(taken[taken.length - 1].getComponentType(), seen.length - fixed);
            for (int i = fixed; i < seen.length; i++) {
                Array.set(rest, i - fixed, seen[i]);
            }
            arguments.add(rest);
        }
        return arguments.toArray();
    }
}
