package weir.types;

import java.util.Collection;
import java.util.Map;
import weir.serializers.CollectionSerializer;
import weir.serializers.TypeSerializer;

/** Lists, sets and queues of elements of one type. */
public class CollectionTypeInfo<E, C extends Collection<E>> extends TypeInformation<C> {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final TypeInformation<E> elements;

    /** Takes the interface or class of the collection, such as {@code Set.class}. */
    public CollectionTypeInfo(Class<?> type, TypeInformation<E> elements) {
        this.type = type;
        this.elements = elements;
    }

    public TypeInformation<E> getElementTypeInfo() {
        return elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<C> getTypeClass() {
        return (Class<C>) type;
    }

    @Override
    public boolean isKeyType() {
        return elements.isKeyType();
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of("E", elements);
    }

    @Override
    public TypeSerializer<C> createSerializer() {
        return new CollectionSerializer<>(type, elements.createSerializer());
    }
}
