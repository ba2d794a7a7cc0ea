package weir.sql.user;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import weir.base.WeirException;
import weir.sql.values.TypeReading;
import weir.table.annotation.DataTypeHint;
import weir.table.annotation.FunctionHint;
import weir.table.annotation.InputGroup;
import weir.table.functions.AggregateFunction;
import weir.table.functions.ScalarFunction;
import weir.table.functions.TableFunction;
import weir.table.functions.UserDefinedFunction;
import weir.table.types.DataType;
import weir.types.TypeExtractor;

/** Reads off a function's class, by its methods and hints, how it can be called. */
final class SignatureReading {
    private final Class<? extends UserDefinedFunction> owner;
    private final String methodName;
    /** How many parameters stand before the arguments. */
    private final int leading;

    private SignatureReading(Class<? extends UserDefinedFunction> owner, String methodName, int leading) {
        this.owner = owner;
        this.methodName = methodName;
        this.leading = leading;
    }

    static List<CallSignature> of(UserDefinedFunction function) {
        boolean aggregate = function instanceof AggregateFunction;
        String name = aggregate ? "accumulate" : "eval";
        return new SignatureReading(function.getClass(), name, aggregate ? 1 : 0).read();
    }

    private List<CallSignature> read() {
        checkClass();
        List<CallSignature> signatures = new ArrayList<>();
        Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(methodName) && !method.isBridge())
                .sorted(Comparator.comparing(Method::toGenericString))
                .forEach(method -> signatures.addAll(signatures(method)));
        if (signatures.isEmpty()) {
            throw new WeirException(owner.getName() + " has no public method '" + methodName
                    + "', so nothing can be called." + " Write " + example() + ".");
        }
        return signatures;
    }

    private void checkClass() {
        for (Class<?> each = owner; each != null; each = each.getEnclosingClass()) {
            boolean inner = each.getEnclosingClass() != null && !Modifier.isStatic(each.getModifiers());
            if (!Modifier.isPublic(each.getModifiers()) || inner || each.getCanonicalName() == null) {
                throw new WeirException("The class " + owner.getName()
                        + " of a function must be public, and static where it stands inside of another one.");
            }
        }
    }

    private String example() {
        return leading == 0
                ? "public String " + methodName + "(String text)"
                : "public void accumulate(ACC acc, Long value)";
    }

    /** One signature for each hint of the method, or of the class if the method has none. */
    private List<CallSignature> signatures(Method method) {
        FunctionHint[] own = method.getAnnotationsByType(FunctionHint.class);
        FunctionHint[] ofClass = owner.getAnnotationsByType(FunctionHint.class);
        FunctionHint[] hints = own.length > 0 ? own : ofClass;
        if (hints.length == 0) {
            return List.of(signature(method, null, null));
        }
        FunctionHint fallback = ofClass.length == 1 ? ofClass[0] : null;
        return Arrays.stream(hints)
                .filter(hint -> !hasInput(hint) || fits(method, hint))
                .map(hint -> signature(method, hint, fallback))
                .toList();
    }

    private static boolean hasInput(FunctionHint hint) {
        DataTypeHint[] input = hint.input();
        return input.length != 1 || !isEmpty(input[0]);
    }

    private static boolean isEmpty(DataTypeHint hint) {
        return hint.value().isEmpty() && hint.bridgedTo() == void.class && hint.inputGroup() == InputGroup.UNKNOWN;
    }

    private boolean fits(Method method, FunctionHint hint) {
        int taken = method.getParameterCount() - leading;
        return hint.input().length == taken || method.isVarArgs() && hint.input().length >= taken - 1;
    }

    private CallSignature signature(Method method, FunctionHint hint, FunctionHint ofClass) {
        List<Parameter> parameters = new ArrayList<>();
        java.lang.reflect.Parameter[] taken = method.getParameters();
        boolean hinted = hint != null && hasInput(hint);
        int count = hinted ? hint.input().length : taken.length - leading;
        for (int i = 0; i < count; i++) {
            java.lang.reflect.Parameter parameter = taken[Math.min(i + leading, taken.length - 1)];
            boolean last = method.isVarArgs() && i + leading >= taken.length - 1;
            Type type = last ? parameter.getType().getComponentType() : parameter.getParameterizedType();
            DataTypeHint typeHint = hinted ? hint.input()[i] : parameter.getAnnotation(DataTypeHint.class);
            parameters.add(parameter(type, typeHint, "Parameter " + (i + 1) + " of " + place(method)));
        }
        boolean repeats = hinted ? hint.isVarArgs() : method.isVarArgs();
        return new CallSignature(method, parameters, repeats, result(method, hint, ofClass));
    }

    private String place(Method method) {
        return owner.getSimpleName() + "." + method.getName();
    }

    private static Parameter parameter(Type type, DataTypeHint hint, String place) {
        Class<?> javaClass = type instanceof Class<?> plain ? plain : weir.sql.values.JavaTypes.raw(type);
        if (hint != null && hint.inputGroup() == InputGroup.ANY) {
            return new Parameter(null, javaClass);
        }
        return new Parameter(TypeReading.ofFunction(place).of(type, hint), javaClass);
    }

    /** The result, by the nearest hint, the method, or the type parameter of the function's class. */
    private DataType result(Method method, FunctionHint hint, FunctionHint ofClass) {
        Type given = given(method);
        TypeReading reading = TypeReading.ofFunction("The result of " + place(method));
        if (hint != null && !isEmpty(hint.output())) {
            return reading.of(given, hint.output());
        } else if (ofClass != null && !isEmpty(ofClass.output())) {
            return reading.of(given, ofClass.output());
        }
        DataTypeHint onMethod = method.getAnnotation(DataTypeHint.class);
        return reading.of(given, onMethod != null ? onMethod : owner.getAnnotation(DataTypeHint.class));
    }

    private Type given(Method method) {
        if (ScalarFunction.class.isAssignableFrom(owner)) {
            return method.getGenericReturnType();
        }
        Class<?> base = TableFunction.class.isAssignableFrom(owner) ? TableFunction.class : AggregateFunction.class;
        return TypeExtractor.getParameterType(base, owner, 0);
    }
}
