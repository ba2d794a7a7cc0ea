package weir.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fills a {@link BytesColumn}. */
public final class BytesAppender extends ColumnAppender {
    /** Room for short strings in a first, small batch. */
    private static final int FIRST_BYTES = 16 * FIRST_CAPACITY;

    private final ColumnType type;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int[] offsets = new int[FIRST_CAPACITY + 1];
    private byte[] spareBytes;
    private int[] spareOffsets;

    BytesAppender(ColumnType type) {
        this.type = type;
    }

    public void append(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        append(utf8, 0, utf8.length);
    }

    /** Appends the bytes from {@code start} up to but not including {@code end}. */
    public void append(byte[] source, int start, int end) {
        int position = next();
        if (position + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        int from = offsets[position];
        int to = Math.addExact(from, end - start);
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(to, bytes.length * 2L)));
        }
        System.arraycopy(source, start, bytes, from, end - start);
        offsets[position + 1] = to;
    }

    @Override
    void appendValue(Object value) {
        if (value instanceof byte[] array) {
            append(array, 0, array.length);
        } else {
            append((String) value);
        }
    }

    @Override
    void appendFiller() {
        append(bytes, 0, 0);
    }

    @Override
    void appendPosition(Column source, int position) {
        BytesColumn column = (BytesColumn) source;
        append(column.bytes(), column.offset(position), column.offset(position + 1));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        byte[] filledBytes = bytes;
        int[] filledOffsets = offsets;
        bytes = spareBytes == null ? new byte[capacityAfter(filledOffsets[rows.size()])] : spareBytes;
        offsets = spareOffsets == null ? new int[nextCapacity(rows.size(), filledOffsets.length) + 1] : spareOffsets;
        spareBytes = null;
        spareOffsets = null;
        return new BytesColumn(type, filledBytes, filledOffsets, rows.size(), rows, nulls);
    }

    /** Room for a little more than was needed, so that batches of about one size are not copied while they grow. */
    private static int capacityAfter(int used) {
        return (int) Math.max(FIRST_BYTES, Math.min(Integer.MAX_VALUE - 8, used + (used >> 3) + 8L));
    }

    @Override
    public void recycle(Column column) {
        spareBytes = ((BytesColumn) column).bytes();
        spareOffsets = ((BytesColumn) column).offsetArray();
    }
}
