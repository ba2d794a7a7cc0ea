package weir.types;

import java.util.Map;
import weir.serializers.ObjectArraySerializer;
import weir.serializers.TypeSerializer;

/** Arrays of objects. Arrays compare by identity, so they are no keys. Flink's ObjectArrayTypeInfo. */
public final class ArrayTypeInfo<E> extends TypeInformation<E[]> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<E> elements;

    public ArrayTypeInfo(TypeInformation<E> elements) {
        this.elements = elements;
    }

    public TypeInformation<E> getComponentInfo() {
        return elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<E[]> getTypeClass() {
        return (Class<E[]>) elements.getTypeClass().arrayType();
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of("E", elements);
    }

    @Override
    public TypeSerializer<E[]> createSerializer() {
        return new ObjectArraySerializer<>(elements.getTypeClass(), elements.createSerializer());
    }
}
