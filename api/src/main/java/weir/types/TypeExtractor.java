package weir.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weir.api.tuple.Tuple;
import weir.serializers.CollectionSerializer;
import weir.serializers.CompositeSerializer;
import weir.serializers.EnumSerializer;
import weir.serializers.MapSerializer;
import weir.serializers.ObjectArraySerializer;
import weir.serializers.ObjectSerializer;
import weir.serializers.OptionalSerializer;
import weir.serializers.Serializers;
import weir.serializers.Shape;
import weir.serializers.TypeSerializer;

/** Describes types: their structure is found where their serializer is, and mirrored here as {@link TypeInformation}. */
public final class TypeExtractor {
    private TypeExtractor() {}

    /**
     * Describes a type.
     *
     * @throws weir.serializers.UnserializableTypeException where values of the class, or of a field's class, cannot be
     *     written
     */
    public static TypeInformation<?> createTypeInfo(Type type) {
        Class<?> raw = rawClass(type);
        TypeInfo own = raw.getAnnotation(TypeInfo.class);
        if (own != null) {
            return fromFactory(own.value(), type, raw);
        }
        TypeInformation<?> basic = BasicTypeInfo.getInfoFor(raw);
        return basic != null ? basic : describe(raw, Serializers.forType(type));
    }

    /** As {@link TypeInformation#of(Class)}. */
    public static <T> TypeInformation<T> createTypeInfo(Class<T> type) {
        return TypeInformation.of(type);
    }

    /**
     * Describes what a function, given as an object or by its class, has for one of the type parameters of
     * {@code baseClass}: {@code createTypeInfo(function, MapFunction.class, function.getClass(), 1)} is what it returns.
     * Where the class does not say, as lambdas do not, the values will.
     */
    @SuppressWarnings("unchecked")
    public static <OUT> TypeInformation<OUT> createTypeInfo(
            Object instance, Class<?> baseClass, Class<?> clazz, int returnParamPos) {
        if (instance instanceof ResultTypeQueryable<?> queryable) {
            return (TypeInformation<OUT>) queryable.getProducedType();
        }
        return (TypeInformation<OUT>) createTypeInfo(getParameterType(baseClass, clazz, returnParamPos));
    }

    /** What {@code clazz} gives for the type parameter at {@code pos} of {@code baseClass}; {@code Object} if nothing. */
    public static Type getParameterType(Class<?> baseClass, Class<?> clazz, int pos) {
        return TypeParameters.of(clazz, baseClass).get(pos);
    }

    /** Describes the class of {@code value}. */
    @SuppressWarnings("unchecked")
    public static <X> TypeInformation<X> getForObject(X value) {
        return (TypeInformation<X>) createTypeInfo((Type) value.getClass());
    }

    /** As {@link TypeInformation#of(Class)}. */
    public static <X> TypeInformation<X> getForClass(Class<X> type) {
        return TypeInformation.of(type);
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
    }

    private static TypeInformation<?> fromFactory(
            Class<? extends TypeInfoFactory<?>> factory, Type type, Class<?> raw) {
        Map<String, TypeInformation<?>> arguments = new LinkedHashMap<>();
        for (int i = 0; type instanceof ParameterizedType p && i < p.getActualTypeArguments().length; i++) {
            arguments.put(raw.getTypeParameters()[i].getName(), createTypeInfo(p.getActualTypeArguments()[i]));
        }
        try {
            return factory.getDeclaredConstructor().newInstance().createTypeInfo(type, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    factory.getName() + ", which @TypeInfo of " + raw.getName()
                            + " names, could not be made: it needs a public constructor without parameters.",
                    e);
        }
    }

    private static TypeInformation<?> describe(Class<?> declared, TypeSerializer<?> serializer) {
        if (serializer instanceof ObjectSerializer<?> s) {
            return s.expected() == null ? new GenericTypeInfo<>(declared) : describe(declared, s.expectedSerializer());
        }
        if (serializer instanceof CompositeSerializer<?> s) {
            return composite(s);
        }
        if (serializer instanceof CollectionSerializer<?, ?> s) {
            return collection(s);
        }
        if (serializer instanceof MapSerializer<?, ?, ?> s) {
            return new MapTypeInfo<>(s.type(), part(s.keys()), part(s.values()));
        }
        if (serializer instanceof OptionalSerializer<?> s) {
            return new OptionalTypeInfo<>(part(s.value()));
        }
        if (serializer instanceof ObjectArraySerializer<?> s) {
            return new ArrayTypeInfo<>(part(s.elements()));
        }
        return plain(declared, serializer);
    }

    private static TypeInformation<?> plain(Class<?> declared, TypeSerializer<?> serializer) {
        if (serializer instanceof EnumSerializer<?> s) {
            return new EnumTypeInfo<>(s.type());
        }
        TypeInformation<?> basic = BasicTypeInfo.getInfoFor(declared);
        if (basic != null) {
            return basic;
        }
        return declared.isArray() ? new PrimitiveArrayTypeInfo<>(declared) : new GenericTypeInfo<>(declared);
    }

    /** Describes an element or field, of which only the serializer is at hand. */
    private static TypeInformation<Object> part(TypeSerializer<?> serializer) {
        return untyped(describe(Serializers.typeOf(serializer), serializer));
    }

    @SuppressWarnings("unchecked")
    private static TypeInformation<Object> untyped(TypeInformation<?> info) {
        return (TypeInformation<Object>) info;
    }

    private static TypeInformation<?> collection(CollectionSerializer<?, ?> serializer) {
        TypeInformation<Object> elements = part(serializer.elements());
        if (serializer.type() == List.class) {
            return new ListTypeInfo<>(elements);
        }
        return serializer.type() == Set.class
                ? new SetTypeInfo<>(elements)
                : new CollectionTypeInfo<Object, Collection<Object>>(serializer.type(), elements);
    }

    @SuppressWarnings("unchecked")
    private static TypeInformation<?> composite(CompositeSerializer<?> serializer) {
        Shape<?> shape = serializer.shape();
        List<TypeInformation<?>> fields = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            fields.add(part(serializer.field(i)));
        }
        return switch (shape.kind()) {
            case "tuple" -> new TupleTypeInfo<>((Shape<Tuple>) shape, fields);
            case "record" -> new RecordTypeInfo<>(shape, fields);
            default -> new PojoTypeInfo<>(shape, fields);
        };
    }
}
