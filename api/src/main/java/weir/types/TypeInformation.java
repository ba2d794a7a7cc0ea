package weir.types;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.Map;
import weir.serializers.TypeSerializer;

/**
 * What Weir knows of a type before the first value of it is seen. Nobody has to give one: where none is given, the
 * values tell their types themselves. Two are equal when they describe the same type.
 */
public abstract class TypeInformation<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Describes a class by its structure; a class with type parameters is better described by {@link #of(TypeHint)}.
     *
     * @throws weir.serializers.UnserializableTypeException where values of the class, or of a field's class, cannot be
     *     written
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeInformation<T> of(Class<T> type) {
        return (TypeInformation<T>) TypeExtractor.createTypeInfo((Type) type);
    }

    /** Describes a type with its type arguments: {@code of(new TypeHint<List<String>>() {})}. */
    public static <T> TypeInformation<T> of(TypeHint<T> hint) {
        return hint.getTypeInfo();
    }

    /** The class of the values; {@code Object} where only the values themselves will tell. */
    public abstract Class<T> getTypeClass();

    public abstract TypeSerializer<T> createSerializer();

    /** True for the boxed primitives, strings and a few other plain values. */
    public boolean isBasicType() {
        return false;
    }

    public boolean isTupleType() {
        return false;
    }

    /** The number of fields, 1 for types without fields. */
    public int getArity() {
        return 1;
    }

    /** The number of fields with the fields of fields counted in place of their owner. */
    public int getTotalFields() {
        return 1;
    }

    /** The types of elements, keys, fields that make up this one, by name. */
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of();
    }

    /** True where values can be keys: they compare by content, and have a hash that is the same in every process. */
    public boolean isKeyType() {
        return true;
    }

    /** True where values have an order. */
    public boolean isSortKeyType() {
        return Comparable.class.isAssignableFrom(getTypeClass());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof TypeInformation<?> that
                        && that.getClass() == getClass()
                        && that.getTypeClass() == getTypeClass()
                        && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The type as it stands in the schema of a snapshot. */
    @Override
    public String toString() {
        return createSerializer().snapshotSchema();
    }
}
