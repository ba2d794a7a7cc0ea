package weir.api.state;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import weir.serializers.CollectionSerializer;
import weir.serializers.MapSerializer;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/**
 * What a descriptor was told about the type of its content: a serializer, a type, or only a class. The serializer is
 * looked for when it is first needed, which in a job without snapshots is never.
 */
final class ContentType<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Source<T> source;
    private transient TypeSerializer<T> serializer;

    /** Finds the serializer. */
    private interface Source<T> extends Serializable {
        TypeSerializer<T> find();
    }

    private ContentType(Source<T> source) {
        this.source = source;
    }

    static <T> ContentType<T> of(TypeSerializer<T> serializer) {
        Objects.requireNonNull(serializer, "The serializer of a state is null.");
        return new ContentType<>(() -> serializer);
    }

    static <T> ContentType<T> of(TypeInformation<T> typeInfo) {
        Objects.requireNonNull(typeInfo, "The type of a state is null.");
        return new ContentType<>(typeInfo::createSerializer);
    }

    static <T> ContentType<T> of(Class<T> type) {
        Objects.requireNonNull(type, "The class of a state is null.");
        return new ContentType<>(() -> Serializers.forClass(type));
    }

    static <E> ContentType<List<E>> listOf(ContentType<E> elements) {
        return new ContentType<>(() -> new CollectionSerializer<>(List.class, elements.serializer()));
    }

    static <K, V> ContentType<Map<K, V>> mapOf(ContentType<K> keys, ContentType<V> values) {
        return new ContentType<>(() -> new MapSerializer<>(Map.class, keys.serializer(), values.serializer()));
    }

    TypeSerializer<T> serializer() {
        if (serializer == null) {
            serializer = source.find();
        }
        return serializer;
    }
}
