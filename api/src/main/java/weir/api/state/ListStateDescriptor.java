package weir.api.state;

import java.util.List;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link ListState}; the type given is that of the elements. */
public class ListStateDescriptor<T> extends StateDescriptor<ListState<T>, List<T>> {
    private static final long serialVersionUID = 1L;

    private final ContentType<T> elementType;

    public ListStateDescriptor(String name, Class<T> elementType) {
        this(name, ContentType.of(elementType));
    }

    public ListStateDescriptor(String name, TypeInformation<T> elementType) {
        this(name, ContentType.of(elementType));
    }

    public ListStateDescriptor(String name, TypeSerializer<T> elementSerializer) {
        this(name, ContentType.of(elementSerializer));
    }

    private ListStateDescriptor(String name, ContentType<T> elementType) {
        super(name, ContentType.listOf(elementType), null);
        this.elementType = elementType;
    }

    public TypeSerializer<T> getElementSerializer() {
        return elementType.serializer();
    }

    @Override
    public Type getType() {
        return Type.LIST;
    }
}
