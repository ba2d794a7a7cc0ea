package weir.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a class has for the type parameters of a class or interface that it extends, directly or by way of others. */
final class TypeParameters {
    private TypeParameters() {}

    /** The type arguments in order; {@code Object} for each that the class leaves open. */
    static List<Type> of(Class<?> type, Class<?> ancestor) {
        List<Type> found = search(type, Map.of(), ancestor);
        if (found == null) {
            throw new IllegalArgumentException(type.getName() + " is no " + ancestor.getName() + ".");
        }
        return found;
    }

    private static List<Type> search(Type type, Map<TypeVariable<?>, Type> known, Class<?> ancestor) {
        Class<?> raw = rawClass(type);
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            Type argument = type instanceof ParameterizedType p ? p.getActualTypeArguments()[i] : Object.class;
            arguments.put(raw.getTypeParameters()[i], resolve(argument, known));
        }
        if (raw == ancestor) {
            List<Type> found = new ArrayList<>();
            Stream.of(raw.getTypeParameters()).map(arguments::get).forEach(found::add);
            return found;
        }
        return parents(raw)
                .filter(parent -> ancestor.isAssignableFrom(rawClass(parent)))
                .findFirst()
                .map(parent -> search(parent, arguments, ancestor))
                .orElse(null);
    }

    private static Type resolve(Type argument, Map<TypeVariable<?>, Type> known) {
        return argument instanceof TypeVariable<?> variable ? known.getOrDefault(variable, Object.class) : argument;
    }

    private static Stream<Type> parents(Class<?> type) {
        Stream<Type> interfaces = Stream.of(type.getGenericInterfaces());
        return type.getGenericSuperclass() == null
                ? interfaces
                : Stream.concat(Stream.of(type.getGenericSuperclass()), interfaces);
    }

    private static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    }
}
