package weir.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings, as UTF-8, or plain bytes: one array of all bytes, and where in it each value begins. */
public final class BytesColumn extends Column {
    private final ColumnType type;
    private final byte[] bytes;
    private final int[] offsets;
    private final int valueCount;

    /** Takes over the arrays: value {@code i} goes from {@code offsets[i]} up to {@code offsets[i + 1]}. */
    BytesColumn(ColumnType type, byte[] bytes, int[] offsets, int valueCount) {
        this(type, bytes, offsets, valueCount, Positions.flat(valueCount), null);
    }

    BytesColumn(ColumnType type, byte[] bytes, int[] offsets, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.type = type;
        this.bytes = bytes;
        this.offsets = offsets;
        this.valueCount = valueCount;
    }

    /** Without nulls; takes over the arrays: row {@code i} goes from {@code offsets[i]} up to {@code offsets[i + 1]}. */
    public static BytesColumn strings(byte[] bytes, int[] offsets, int size) {
        return new BytesColumn(ColumnType.STRING, bytes, offsets, size);
    }

    @Override
    public ColumnType type() {
        return type;
    }

    /** The array in which the bytes of a row go from {@link #start} up to {@link #end}; to read only. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int row) {
        return offsets[position(row)];
    }

    public int end(int row) {
        return offsets[position(row) + 1];
    }

    /** Orders two rows of columns of this kind by their bytes as unsigned numbers: for strings, by code point. */
    public int compare(int row, BytesColumn other, int otherRow) {
        return Arrays.compareUnsigned(
                bytes, start(row), end(row), other.bytes, other.start(otherRow), other.end(otherRow));
    }

    @Override
    Column at(Positions rows) {
        return new BytesColumn(type, bytes, offsets, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Object valueAt(int position) {
        int start = offsets[position];
        int end = offsets[position + 1];
        return type.kind() == ColumnType.Kind.STRING
                ? new String(bytes, start, end - start, StandardCharsets.UTF_8)
                : Arrays.copyOfRange(bytes, start, end);
    }

    /** Where the value at a position, as {@link #position} gives it, begins. */
    int offset(int position) {
        return offsets[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(bytes, offsets[position], offsets[position + 1]);
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        BytesColumn that = (BytesColumn) other;
        return Arrays.equals(
                bytes,
                offsets[position],
                offsets[position + 1],
                that.bytes,
                that.offsets[otherPosition],
                that.offsets[otherPosition + 1]);
    }

    /** The starts of the values, to be filled again. */
    int[] offsetArray() {
        return offsets;
    }
}
