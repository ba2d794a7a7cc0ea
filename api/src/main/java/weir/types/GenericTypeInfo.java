package weir.types;

import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/**
 * A class taken as it is, without a description of its parts: values of the Java library, interfaces and abstract
 * classes, of which each value is written with its own class.
 */
public final class GenericTypeInfo<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    public GenericTypeInfo(Class<T> type) {
        this.type = type;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public TypeSerializer<T> createSerializer() {
        return Serializers.forClass(type);
    }

    @Override
    public String toString() {
        return "generic " + type.getName();
    }
}
