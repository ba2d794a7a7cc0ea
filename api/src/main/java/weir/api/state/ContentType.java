package weir.api.state;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** What a descriptor was told about the type of its content: a serializer, a type, or only a class. */
final class ContentType<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String description;
    private final TypeSerializer<T> serializer;

    private ContentType(String description, TypeSerializer<T> serializer) {
        this.description = description;
        this.serializer = serializer;
    }

    static <T> ContentType<T> of(TypeSerializer<T> serializer) {
        Objects.requireNonNull(serializer, "The serializer of a state is null.");
        return new ContentType<>(serializer.toString(), serializer);
    }

    static <T> ContentType<T> of(TypeInformation<T> typeInfo) {
        Objects.requireNonNull(typeInfo, "The type of a state is null.");
        return new ContentType<>(typeInfo.toString(), typeInfo.createSerializer());
    }

    static <T> ContentType<T> of(Class<T> type) {
        Objects.requireNonNull(type, "The class of a state is null.");
        return new ContentType<>(type.getName(), null);
    }

    static <E> ContentType<List<E>> listOf(ContentType<E> elements) {
        return new ContentType<>("List<" + elements + ">", null);
    }

    static <K, V> ContentType<Map<K, V>> mapOf(ContentType<K> keys, ContentType<V> values) {
        return new ContentType<>("Map<" + keys + ", " + values + ">", null);
    }

    boolean isResolved() {
        return serializer != null;
    }

    TypeSerializer<T> serializer() {
        if (serializer == null) {
            throw new IllegalStateException(
                    "How to serialize " + description
                            + " is found out from its first value; give the descriptor a type or a serializer to know it earlier.");
        }
        return serializer;
    }

    @Override
    public String toString() {
        return description;
    }
}
