package weir.types;

import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/** Arrays of primitives. Arrays compare by identity, so they are no keys. */
public final class PrimitiveArrayTypeInfo<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    public PrimitiveArrayTypeInfo(Class<T> type) {
        if (!type.isArray() || !type.getComponentType().isPrimitive()) {
            throw new IllegalArgumentException(type.getName() + " is not an array of primitives; use OBJECT_ARRAY.");
        }
        this.type = type;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<T> createSerializer() {
        return Serializers.forClass(type);
    }
}
