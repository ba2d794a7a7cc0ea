package weir.state;

import java.io.IOException;
import java.util.Arrays;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.TypeSerializer;

/**
 * What a store knows rows by. All that it has of one key stands together, and no key begins another.
 *
 * <pre>
 *   length of the key | key | 0                      the key's own row
 *   varint            |     | 1 | namespace          the row of one of its namespaces
 * </pre>
 */
final class RowPlace {
    static final int OF_KEY = 0;
    static final int OF_NAMESPACE = 1;

    private RowPlace() {}

    static void ofKey(Object key, TypeSerializer<Object> keys, DataOutputSerializer target) throws IOException {
        writeKey(key, keys, target);
        target.writeByte(OF_KEY);
    }

    static void ofNamespace(
            Object key, Object namespace, KeyedSnapshot.Serialization serialization, DataOutputSerializer target)
            throws IOException {
        writeKey(key, serialization.keys(), target);
        target.writeByte(OF_NAMESPACE);
        serialization.namespaces().serialize(namespace, target);
    }

    /** True where the place is that of a key's own row. */
    static boolean isOfKey(byte[] place) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(place);
        source.skipBytesToRead(source.readVarInt());
        return source.readByte() == OF_KEY;
    }

    static Object keyAt(byte[] place, TypeSerializer<Object> keys) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(place);
        source.readVarInt();
        return keys.deserialize(source);
    }

    /** Nearly all keys are shorter than 128 bytes, so that their length takes the one byte that is left free for it. */
    private static void writeKey(Object key, TypeSerializer<Object> keys, DataOutputSerializer target)
            throws IOException {
        int start = target.length();
        target.writeByte(0);
        keys.serialize(key, target);
        int end = target.length();
        int length = end - start - 1;
        if (length < 0x80) {
            target.setPosition(start);
            target.writeByte(length);
            target.setPosition(end);
        } else {
            byte[] bytes = Arrays.copyOfRange(target.getSharedBuffer(), start + 1, end);
            target.setPosition(start);
            target.writeVarInt(length);
            target.write(bytes);
        }
    }
}
