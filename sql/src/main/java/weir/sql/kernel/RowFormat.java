package weir.sql.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.BooleanAppender;
import weir.batch.BooleanColumn;
import weir.batch.BytesAppender;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.ColumnAppender;
import weir.batch.ColumnType;
import weir.batch.DecimalAppender;
import weir.batch.DecimalColumn;
import weir.batch.DoubleAppender;
import weir.batch.DoubleColumn;
import weir.batch.IntAppender;
import weir.batch.IntColumn;
import weir.batch.LongAppender;
import weir.batch.LongColumn;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.ObjectSerializer;

/**
 * Rows as bytes, to be kept: nothing of them becomes an object.
 *
 * <pre>
 *   | NULL bits, a word for 64 columns | a word for each column, two for a DECIMAL | texts and bytes |
 * </pre>
 *
 * A word has eight bytes, little end first. That of a text or of bytes has in its upper half where, from the row's first byte on, the
 * value begins, and in its lower half how many bytes it has. Objects, which SQL has for arrays, maps and rows, are written by
 * their serializer, like bytes. Two rows of one format are equal where their bytes are, but for the order in a map. A format is
 * used by one thread.
 */
public final class RowFormat {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LENGTH_MASK = 0xFFFFFFFFL;

    private final ColumnType.Kind[] kinds;
    private final int[] places;
    private final int fixedBytes;

    /** The objects of the row that was measured last, by column. */
    private final byte[][] objects;

    private RowFormat(List<ColumnType> types) {
        kinds = types.stream().map(ColumnType::kind).toArray(ColumnType.Kind[]::new);
        places = new int[kinds.length];
        int place = (kinds.length + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
        for (int i = 0; i < kinds.length; i++) {
            places[i] = place;
            place += kinds[i] == ColumnType.Kind.DECIMAL ? 2 * Long.BYTES : Long.BYTES;
        }
        fixedBytes = place;
        objects = new byte[kinds.length][];
    }

    /** The format of rows with columns of these types. */
    public static RowFormat of(List<ColumnType> types) {
        return new RowFormat(types);
    }

    public int columnCount() {
        return kinds.length;
    }

    /** Where, from a row's first byte on, the word of a column is. */
    public int place(int column) {
        return places[column];
    }

    /** How many bytes a row of a batch takes. */
    public int size(Batch batch, int row) {
        int size = fixedBytes;
        for (int i = 0; i < kinds.length; i++) {
            Column column = batch.column(i);
            if (column instanceof BytesColumn texts) {
                size += column.isNull(row) ? 0 : texts.end(row) - texts.start(row);
            } else if (isObject(kinds[i]) && !column.isNull(row)) {
                objects[i] = serialized(column.get(row));
                size += objects[i].length;
            }
        }
        return size;
    }

    private static boolean isObject(ColumnType.Kind kind) {
        return kind == ColumnType.Kind.OBJECT || kind == ColumnType.Kind.ARRAY || kind == ColumnType.Kind.ROW;
    }

    private static byte[] serialized(Object value) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(Long.SIZE);
            ObjectSerializer.INSTANCE.serialize(value, target);
            return target.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object deserialized(byte[] bytes) {
        try {
            return ObjectSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of a batch, in an array of its own. */
    public byte[] write(Batch batch, int row) {
        byte[] bytes = new byte[size(batch, row)];
        write(batch, row, bytes, 0);
        return bytes;
    }

    /** Writes the row of a batch that was measured last, see {@link #size}, from {@code at} on; {@code target} is all zeros there. */
    void write(Batch batch, int row, byte[] target, int at) {
        int end = at + fixedBytes;
        for (int i = 0; i < kinds.length; i++) {
            Column column = batch.column(i);
            int place = at + places[i];
            if (column.isNull(row)) {
                int word = at + i / Long.SIZE * Long.BYTES;
                WORDS.set(target, word, (long) WORDS.get(target, word) | 1L << i);
            } else if (column instanceof LongColumn longs) {
                WORDS.set(target, place, longs.getLong(row));
            } else if (column instanceof BytesColumn texts) {
                int start = texts.start(row);
                end = write(texts.bytes(), start, texts.end(row) - start, target, at, place, end);
            } else if (isObject(kinds[i])) {
                end = write(objects[i], 0, objects[i].length, target, at, place, end);
            } else {
                writeWords(column, row, target, place);
            }
        }
    }

    /** Writes bytes at {@code end} and the word that tells of them at {@code place}; returns where the next ones go. */
    private static int write(byte[] source, int start, int length, byte[] target, int at, int place, int end) {
        System.arraycopy(source, start, target, end, length);
        WORDS.set(target, place, (long) (end - at) << Integer.SIZE | length);
        return end + length;
    }

    private static void writeWords(Column column, int row, byte[] target, int place) {
        if (column instanceof IntColumn ints) {
            WORDS.set(target, place, (long) ints.getInt(row));
        } else if (column instanceof DoubleColumn doubles) {
            WORDS.set(target, place, Double.doubleToRawLongBits(doubles.getDouble(row)));
        } else if (column instanceof BooleanColumn booleans) {
            WORDS.set(target, place, booleans.getBoolean(row) ? 1L : 0L);
        } else {
            DecimalColumn decimals = (DecimalColumn) column;
            WORDS.set(target, place, decimals.low(row));
            WORDS.set(target, place + Long.BYTES, decimals.high(row));
        }
    }

    /** Appends the values of a row to the columns of a batch from {@code first} on. */
    public void append(byte[] bytes, int at, BatchBuilder target, int first) {
        for (int i = 0; i < kinds.length; i++) {
            ColumnAppender column = target.column(first + i);
            if (isNull(bytes, at, i)) {
                column.appendNull();
            } else {
                append(bytes, at, at + places[i], column);
            }
        }
    }

    private static void append(byte[] bytes, int at, int place, ColumnAppender target) {
        long word = word(bytes, place);
        if (target instanceof LongAppender longs) {
            longs.append(word);
        } else if (target instanceof BytesAppender texts) {
            int start = at + (int) (word >>> Integer.SIZE);
            texts.append(bytes, start, start + (int) word);
        } else if (target instanceof IntAppender ints) {
            ints.append((int) word);
        } else if (target instanceof DoubleAppender doubles) {
            doubles.append(Double.longBitsToDouble(word));
        } else if (target instanceof BooleanAppender booleans) {
            booleans.append(word != 0);
        } else if (target instanceof DecimalAppender decimals) {
            decimals.append(word, word(bytes, place + Long.BYTES));
        } else {
            target.append(object(bytes, at, place));
        }
    }

    /** The object whose word is at {@code place}, of the row at {@code at}. */
    public static Object object(byte[] bytes, int at, int place) {
        return deserialized(bytes(bytes, at, place));
    }

    /** Whether a column of the row at {@code at} is NULL. */
    public static boolean isNull(byte[] bytes, int at, int column) {
        return (word(bytes, at + column / Long.SIZE * Long.BYTES) >>> column & 1) != 0;
    }

    /** The word at {@code place}: a number, or the bits of one. */
    public static long word(byte[] bytes, int place) {
        return (long) WORDS.get(bytes, place);
    }

    /** The text whose word is at {@code place}, of the row at {@code at}. */
    public static String text(byte[] bytes, int at, int place) {
        long word = word(bytes, place);
        int start = at + (int) (word >>> Integer.SIZE);
        return new String(bytes, start, (int) (word & LENGTH_MASK), StandardCharsets.UTF_8);
    }

    /** The bytes whose word is at {@code place}, of the row at {@code at}. */
    public static byte[] bytes(byte[] bytes, int at, int place) {
        long word = word(bytes, place);
        int start = at + (int) (word >>> Integer.SIZE);
        return Arrays.copyOfRange(bytes, start, start + (int) (word & LENGTH_MASK));
    }

    /** The decimal of {@code scale} digits after the point whose words are at {@code place}. */
    public static BigDecimal decimal(byte[] bytes, int place, int scale) {
        long low = word(bytes, place);
        long high = word(bytes, place + Long.BYTES);
        if (high == low >> 63) {
            return BigDecimal.valueOf(low, scale);
        }
        BigInteger upper = BigInteger.valueOf(high).shiftLeft(Long.SIZE);
        return new BigDecimal(upper.add(new BigInteger(Long.toUnsignedString(low))), scale);
    }
}
