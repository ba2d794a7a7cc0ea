package weir.datastream;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiFunction;
import weir.api.tuple.Tuple;
import weir.serializers.UnserializableTypeException;
import weir.types.Row;
import weir.types.TypeExtractor;
import weir.types.TypeInformation;
import weir.types.Types;

/** Finds out what records a stream has where nobody said: from a function's class, the method behind a lambda, or the first elements. */
final class RecordTypes {
    private RecordTypes() {}

    /** What is known or can be found out of a stream's records; null where only the values will tell. */
    static TypeInformation<?> of(DataStream<?> stream) {
        if (stream.knownType() != null) {
            return stream.knownType();
        }
        return stream.origins().get(0).sideTag() != null
                ? null
                : stream.origins().get(0).node().records.get();
    }

    /** What {@code function} has for a type parameter of {@code base}, or what the method behind a lambda gives. */
    static TypeInformation<?> given(Object function, Class<?> base, int parameter) {
        if (!function.getClass().isSynthetic()) {
            return described(TypeExtractor.getParameterType(base, function.getClass(), parameter));
        }
        Method method = behind(function);
        return method == null ? null : described(method.getGenericReturnType());
    }

    /** Null for types that say nothing of their fields. */
    private static TypeInformation<?> described(Type type) {
        boolean open = type == Object.class || type == Row.class || type == void.class;
        boolean generic = type instanceof Class<?> c && c.getTypeParameters().length > 0;
        if (open || generic || !(type instanceof Class<?> || type instanceof java.lang.reflect.ParameterizedType)) {
            return null;
        }
        try {
            return TypeExtractor.createTypeInfo(type);
        } catch (UnserializableTypeException e) {
            return null;
        }
    }

    private static Method behind(Object lambda) {
        try {
            Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            SerializedLambda written = (SerializedLambda) replace.invoke(lambda);
            Class<?> owner = Class.forName(
                    written.getImplClass().replace('/', '.'),
                    false,
                    lambda.getClass().getClassLoader());
            return Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.getName().equals(written.getImplMethodName())
                            && descriptor(method).equals(written.getImplMethodSignature()))
                    .findFirst()
                    .orElse(null);
        } catch (ReflectiveOperationException | ClassCastException e) {
            return null;
        }
    }

    private static String descriptor(Method method) {
        return java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /** The type of given elements; rows tell the types of their fields. */
    static TypeInformation<?> ofElements(Collection<?> elements) {
        Object first = elements.iterator().next();
        if (first instanceof Row row) {
            String[] names = row.getFieldNames(true) == null
                    ? null
                    : row.getFieldNames(true).toArray(String[]::new);
            TypeInformation<?>[] fields = fields(elements, row.getArity(), (each, i) -> ((Row) each).getField(i));
            return names == null ? Types.ROW(fields) : Types.ROW_NAMED(names, fields);
        } else if (first instanceof Tuple tuple && tuple.getClass().getSuperclass() == Tuple.class) {
            return Types.TUPLE(fields(elements, tuple.getArity(), (each, i) -> ((Tuple) each).getField(i)));
        }
        try {
            return TypeExtractor.getForObject(first);
        } catch (UnserializableTypeException e) {
            return null;
        }
    }

    /** The types of the fields, each by the first element that has one. */
    private static TypeInformation<?>[] fields(
            Collection<?> elements, int arity, BiFunction<Object, Integer, Object> getter) {
        TypeInformation<?>[] fields = new TypeInformation<?>[arity];
        for (int i = 0; i < arity; i++) {
            int field = i;
            fields[i] = elements.stream()
                    .map(element -> getter.apply(element, field))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .<TypeInformation<?>>map(TypeExtractor::getForObject)
                    .orElse(Types.GENERIC(Object.class));
        }
        return fields;
    }
}
