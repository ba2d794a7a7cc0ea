package weir.state;

import java.util.Arrays;

/** A set of byte strings, laid end to end in one array. */
final class ByteKeySet {
    private static final double FULL = 0.7;

    private byte[] bytes = new byte[1024];
    private int used;
    /** For each place of the table where a string begins, plus 1: its length as four bytes, then itself. */
    private int[] places = new int[64];

    private int size;

    void add(byte[] source, int length) {
        int at = find(source, length);
        if (places[at] == 0) {
            places[at] = append(source, length) + 1;
            if (++size > places.length * FULL) {
                grow();
            }
        }
    }

    boolean contains(byte[] source, int length) {
        return places[find(source, length)] != 0;
    }

    /** Where the string stands in the table, or where it would. */
    private int find(byte[] source, int length) {
        int at = home(source, 0, length);
        while (places[at] != 0 && !isAt(places[at] - 1, source, length)) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    private boolean isAt(int start, byte[] source, int length) {
        int from = start + Integer.BYTES;
        return lengthAt(start) == length && Arrays.equals(bytes, from, from + length, source, 0, length);
    }

    private int append(byte[] source, int length) {
        int start = used;
        used += Integer.BYTES + length;
        if (used > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used, bytes.length * 2));
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[start + i] = (byte) (length >>> 8 * i);
        }
        System.arraycopy(source, 0, bytes, start + Integer.BYTES, length);
        return start;
    }

    private int lengthAt(int start) {
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (bytes[start + i] & 0xFF) << 8 * i;
        }
        return length;
    }

    private void grow() {
        int[] old = places;
        places = new int[old.length * 2];
        for (int place : old) {
            if (place != 0) {
                int from = place - 1 + Integer.BYTES;
                int at = home(bytes, from, lengthAt(place - 1));
                while (places[at] != 0) {
                    at = at + 1 & places.length - 1;
                }
                places[at] = place;
            }
        }
    }

    private int home(byte[] source, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + source[i];
        }
        return (int) (hash * SlotTable.SPREAD >>> 32) & places.length - 1;
    }
}
