package weir.types;

import java.util.Map;
import java.util.Optional;
import weir.serializers.OptionalSerializer;
import weir.serializers.TypeSerializer;

/** {@link Optional} values of one type. */
public final class OptionalTypeInfo<T> extends TypeInformation<Optional<T>> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<T> value;

    public OptionalTypeInfo(TypeInformation<T> value) {
        this.value = value;
    }

    public TypeInformation<T> getValueTypeInfo() {
        return value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Optional<T>> getTypeClass() {
        return (Class<Optional<T>>) (Class<?>) Optional.class;
    }

    @Override
    public boolean isKeyType() {
        return value.isKeyType();
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of("T", value);
    }

    @Override
    public TypeSerializer<Optional<T>> createSerializer() {
        return new OptionalSerializer<>(value.createSerializer());
    }
}
