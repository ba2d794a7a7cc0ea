package weir.serializers;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the type variables in a class's fields stand for, as serializers. */
record TypeArguments(Map<TypeVariable<?>, TypeSerializer<?>> byVariable) {
    static final TypeArguments NONE = new TypeArguments(Map.of());

    /** The arguments with which {@code type} and, through its {@code extends} clauses, its superclasses are used. */
    static TypeArguments of(Class<?> type, List<TypeSerializer<?>> arguments, Resolver resolver) {
        if (arguments.isEmpty() && type.getSuperclass() == Object.class) {
            return NONE;
        }
        Map<TypeVariable<?>, TypeSerializer<?>> bound = new HashMap<>();
        bind(type, arguments, bound);
        Type parent = type.getGenericSuperclass();
        while (parent instanceof ParameterizedType p && p.getRawType() instanceof Class<?> raw) {
            bind(raw, resolver.all(p.getActualTypeArguments(), new TypeArguments(Map.copyOf(bound))), bound);
            parent = raw.getGenericSuperclass();
        }
        return new TypeArguments(bound);
    }

    private static void bind(
            Class<?> type, List<TypeSerializer<?>> arguments, Map<TypeVariable<?>, TypeSerializer<?>> bound) {
        TypeVariable<?>[] variables = type.getTypeParameters();
        for (int i = 0; i < Math.min(variables.length, arguments.size()); i++) {
            bound.put(variables[i], arguments.get(i));
        }
    }

    /** Null where nothing is known of the variable. */
    TypeSerializer<?> get(TypeVariable<?> variable) {
        return byVariable.get(variable);
    }
}
