package weir.serializers;

import java.io.IOException;

/** Turns small objects, such as splits and enumerator state, into bytes that a later version still reads. */
public interface SimpleVersionedSerializer<E> {
    /** The version that {@link #serialize} writes. */
    int getVersion();

    byte[] serialize(E obj) throws IOException;

    /** Reads what {@code serialize} of version {@code version} wrote. */
    E deserialize(int version, byte[] serialized) throws IOException;
}
