package weir.serializers;

import java.util.List;
import java.util.ServiceLoader;

/** Knows how to write classes of a library, found by the service loader: what a class says of itself counts before. */
public interface SerializerProvider {
    /** The serializer for values of exactly this class; null if it is none of the library's. Asked once for each class. */
    TypeSerializer<?> find(Class<?> type);

    /** Those on the class path. */
    static List<SerializerProvider> all() {
        return Loaded.ALL;
    }

    /** Looks for them once. */
    final class Loaded {
        private static final List<SerializerProvider> ALL =
                ServiceLoader.load(SerializerProvider.class, SerializerProvider.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Loaded() {}
    }
}
