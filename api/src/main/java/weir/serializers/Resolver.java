package weir.serializers;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import weir.api.tuple.Tuple;

/** Walks one type's structure and makes its serializer. Used once, by one thread. */
final class Resolver {
    /** Types nested deeper than this, such as ones that contain themselves with ever longer arguments, are left open. */
    private static final int MAX_DEPTH = 64;

    /** Classes that are being made, by class and type arguments. */
    private final Map<String, ForwardSerializer<?>> open = new HashMap<>();

    /** For values that are declared with this type, so that their class may be a subclass. */
    TypeSerializer<?> declared(Type type, TypeArguments arguments) {
        if (type instanceof Class<?> c) {
            return declared(c, List.of());
        }
        if (type instanceof ParameterizedType p) {
            return declared((Class<?>) p.getRawType(), all(p.getActualTypeArguments(), arguments));
        }
        if (type instanceof TypeVariable<?> variable) {
            TypeSerializer<?> bound = arguments.get(variable);
            return bound == null ? ofBound(variable.getBounds()[0]) : bound;
        }
        if (type instanceof WildcardType wildcard) {
            return declared(wildcard.getUpperBounds()[0], arguments);
        }
        if (type instanceof GenericArrayType array) {
            return array(Object.class, declared(array.getGenericComponentType(), arguments));
        }
        return ObjectSerializer.INSTANCE;
    }

    /** A variable's bound is used where it is a plain class; bounds such as {@code Comparable<T>} say nothing. */
    private TypeSerializer<?> ofBound(Type bound) {
        return bound instanceof Class<?> c ? declared(c, List.of()) : ObjectSerializer.INSTANCE;
    }

    List<TypeSerializer<?>> all(Type[] types, TypeArguments arguments) {
        List<TypeSerializer<?>> found = new ArrayList<>(types.length);
        for (Type type : types) {
            found.add(declared(type, arguments));
        }
        return found;
    }

    private TypeSerializer<?> declared(Class<?> type, List<TypeSerializer<?>> arguments) {
        refuseIfNeverMade(type);
        TypeSerializer<?> standard = standard(type, arguments);
        if (standard != null) {
            return standard;
        }
        if (Serializers.isAbstract(type)) {
            return type.isSealed() ? sealed(type) : ObjectSerializer.INSTANCE;
        }
        if (type == Object.class || open.size() > MAX_DEPTH) {
            return ObjectSerializer.INSTANCE;
        }
        TypeSerializer<Object> exact = Serializers.untyped(composite(type, arguments));
        return canHaveSubclasses(type) ? expecting(type, exact) : exact;
    }

    /** A field must be able to hold what comes back, which for a container without constructor is another class. */
    private static void refuseIfNeverMade(Class<?> type) {
        boolean map = Map.class.isAssignableFrom(type);
        if ((map || Collection.class.isAssignableFrom(type))
                && !Serializers.isAbstract(type)
                && !Constructors.hasNoArgs(type)) {
            throw new UnserializableTypeException(
                    type,
                    "it is a collection without a constructor that makes an empty one. Declare it as "
                            + (map ? "Map." : "List, Set or Collection."),
                    null);
        }
    }

    /** For values that are of exactly this class. */
    TypeSerializer<?> exact(Class<?> type) {
        TypeSerializer<?> standard = standard(type, List.of());
        return standard == null ? composite(type, List.of()) : standard;
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<?> expecting(Class<?> type, TypeSerializer<Object> exact) {
        return ObjectSerializer.expecting((Class<Object>) type, exact);
    }

    /** Tuples are taken at their word: a subclass of one comes back as the tuple that was declared. */
    private static boolean canHaveSubclasses(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers()) && !Tuple.class.isAssignableFrom(type);
    }

    /** The serializer of a type whose form does not depend on its fields; null for all others. */
    private TypeSerializer<?> standard(Class<?> type, List<TypeSerializer<?>> arguments) {
        TypeSerializer<?> library = JdkTypes.find(type);
        if (library != null) {
            return library;
        }
        SerializedBy own = type.getAnnotation(SerializedBy.class);
        if (own != null) {
            return Constructors.create(own.value(), TypeSerializer.class);
        }
        if (type.isArray()) {
            return array(type.getComponentType(), declared(type.getComponentType(), List.of()));
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        TypeSerializer<?> container = container(type, arguments);
        return container == null ? ofLibrary(type) : container;
    }

    private static TypeSerializer<?> ofLibrary(Class<?> type) {
        for (SerializerProvider provider : SerializerProvider.all()) {
            TypeSerializer<?> found = provider.find(type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private TypeSerializer<?> container(Class<?> type, List<TypeSerializer<?>> arguments) {
        if (Optional.class == type) {
            return new OptionalSerializer<>(argument(arguments, 0, 1));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new CollectionSerializer<>(type, argument(arguments, 0, 1));
        }
        if (Map.class.isAssignableFrom(type)) {
            return new MapSerializer<>(type, argument(arguments, 0, 2), argument(arguments, 1, 2));
        }
        return null;
    }

    private static TypeSerializer<Object> argument(List<TypeSerializer<?>> arguments, int index, int count) {
        return arguments.size() == count ? Serializers.untyped(arguments.get(index)) : ObjectSerializer.INSTANCE;
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<?> array(Class<?> component, TypeSerializer<?> elements) {
        return new ObjectArraySerializer<>((Class<Object>) component, Serializers.untyped(elements));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TypeSerializer<?> enumeration(Class<?> type) {
        return new EnumSerializer(type);
    }

    private TypeSerializer<?> sealed(Class<?> type) {
        List<Class<?>> permitted = SealedSerializer.concrete(type);
        return remember(type, List.of(), () -> {
            List<TypeSerializer<?>> serializers = new ArrayList<>();
            for (Class<?> subclass : permitted) {
                serializers.add(exact(subclass));
            }
            return new SealedSerializer<>(type, permitted, serializers);
        });
    }

    private TypeSerializer<?> composite(Class<?> type, List<TypeSerializer<?>> arguments) {
        Shape<?> shape = Shape.of(type);
        return remember(type, arguments, () -> {
            TypeArguments bound = TypeArguments.of(type, arguments, this);
            List<TypeSerializer<?>> fields = new ArrayList<>();
            for (Shape.FieldType field : shape.fields()) {
                fields.add(field(shape, field, bound));
            }
            return new CompositeSerializer<>(shape, fields);
        });
    }

    private TypeSerializer<?> remember(
            Class<?> type, List<TypeSerializer<?>> arguments, Supplier<TypeSerializer<?>> making) {
        String key = key(type, arguments);
        ForwardSerializer<?> forward = open.get(key);
        if (forward != null) {
            return forward;
        }
        ForwardSerializer<Object> begun = new ForwardSerializer<>(type);
        open.put(key, begun);
        TypeSerializer<?> made = making.get();
        begun.resolve(Serializers.untyped(made));
        open.remove(key);
        return made;
    }

    private static String key(Class<?> type, List<TypeSerializer<?>> arguments) {
        StringBuilder key = new StringBuilder(type.getName());
        for (TypeSerializer<?> argument : arguments) {
            key.append('|').append(argument.snapshotSchema());
        }
        return key.toString();
    }

    private TypeSerializer<?> field(Shape<?> shape, Shape.FieldType field, TypeArguments bound) {
        try {
            return declared(field.type(), bound);
        } catch (UnserializableTypeException e) {
            throw e.inside(shape.type(), field.name());
        }
    }
}
