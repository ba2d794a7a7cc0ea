package weir.serializers;

import java.io.IOException;
import java.util.Arrays;

/**
 * A run of elements of one type, nulls included: the form of lists, sets, arrays, and of the keys and of the values of
 * maps.
 *
 * <pre>
 *   size * 2 + 1 if any is null | if so: one bit per element, 1 for null, lowest bit first | the elements that are not null
 *   (variable length)           | (size + 7) / 8 bytes                                     |
 * </pre>
 */
final class Elements {
    private Elements() {}

    static void write(Object[] elements, TypeSerializer<Object> type, DataOutputView target) throws IOException {
        boolean nulls = hasNull(elements);
        target.writeVarInt(elements.length << 1 | (nulls ? 1 : 0));
        if (nulls) {
            writeNulls(elements, target);
        }
        for (Object element : elements) {
            if (element != null) {
                type.serialize(element, target);
            }
        }
    }

    static Object[] read(TypeSerializer<Object> type, DataInputView source) throws IOException {
        return read((ValueReader<Object>) type::deserialize, source);
    }

    static Object[] read(ValueReader<Object> type, DataInputView source) throws IOException {
        int header = source.readVarInt();
        int size = header >>> 1;
        byte[] nulls = (header & 1) == 0 ? null : Lengths.read(source, (size + 7) >>> 3);
        Object[] elements = new Object[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == elements.length) {
                elements = Arrays.copyOf(elements, Lengths.grown(i, size));
            }
            if (nulls == null || !isNull(nulls, i)) {
                elements[i] = type.read(source);
            }
        }
        return elements;
    }

    /** Writes one bit per value, 1 for null. */
    static void writeNulls(Object[] values, DataOutputView target) throws IOException {
        for (int from = 0; from < values.length; from += 8) {
            int bits = 0;
            for (int i = from; i < Math.min(values.length, from + 8); i++) {
                bits |= values[i] == null ? 1 << (i - from) : 0;
            }
            target.writeByte(bits);
        }
    }

    static boolean isNull(byte[] nulls, int index) {
        return (nulls[index >>> 3] >> (index & 7) & 1) != 0;
    }

    private static boolean hasNull(Object[] elements) {
        for (Object element : elements) {
            if (element == null) {
                return true;
            }
        }
        return false;
    }
}
