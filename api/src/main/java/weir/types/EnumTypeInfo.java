package weir.types;

import weir.serializers.EnumSerializer;
import weir.serializers.TypeSerializer;

/** An enum. */
public final class EnumTypeInfo<E extends Enum<E>> extends TypeInformation<E> {
    private static final long serialVersionUID = 1L;

    private final Class<E> type;

    public EnumTypeInfo(Class<E> type) {
        this.type = type;
    }

    @Override
    public Class<E> getTypeClass() {
        return type;
    }

    @Override
    public TypeSerializer<E> createSerializer() {
        return new EnumSerializer<>(type);
    }
}
