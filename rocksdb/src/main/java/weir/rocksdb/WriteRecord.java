package weir.rocksdb;

import java.io.IOException;
import weir.serializers.DataOutputSerializer;

/**
 * Changes for RocksDB in the form of its write batch, so that a thousand of them are one call into native code.
 *
 * <pre>
 *   sequence | count | for each: 1 | key length | key | value length | value    or: 0 | key length | key
 *   u64      | u32   |           u8  varint                varint
 *   little-endian
 * </pre>
 */
final class WriteRecord {
    private static final int PUT = 1;
    private static final int DELETE = 0;
    private static final int COUNT_POSITION = Long.BYTES;
    private static final int HEADER_BYTES = COUNT_POSITION + Integer.BYTES;

    private final DataOutputSerializer bytes = new DataOutputSerializer(64 << 10);
    private int count;

    WriteRecord() {
        clear();
    }

    void put(byte[] key, int keyLength, byte[] value, int valueLength) throws IOException {
        bytes.writeByte(PUT);
        add(key, keyLength);
        add(value, valueLength);
        count++;
    }

    void delete(byte[] key, int keyLength) throws IOException {
        bytes.writeByte(DELETE);
        add(key, keyLength);
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int sizeBytes() {
        return bytes.length();
    }

    byte[] finished() {
        int end = bytes.length();
        bytes.setPosition(COUNT_POSITION);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes.writeByte(count >>> shift);
        }
        bytes.setPosition(end);
        return bytes.getCopyOfBuffer();
    }

    void clear() {
        bytes.clear();
        for (int i = 0; i < HEADER_BYTES; i++) {
            bytes.writeByte(0);
        }
        count = 0;
    }

    private void add(byte[] part, int length) throws IOException {
        bytes.writeVarInt(length);
        bytes.write(part, 0, length);
    }
}
