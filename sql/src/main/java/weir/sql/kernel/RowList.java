package weir.sql.kernel;

import java.io.IOException;
import java.util.Arrays;
import weir.batch.Batch;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** Rows of one {@link RowFormat}, one behind the other in the order in which they came; none ever goes. */
@SerializedBy(RowList.Serializer.class)
public final class RowList {
    private static final int FIRST_ROWS = 2;

    private byte[] bytes;
    private int[] ends = new int[FIRST_ROWS];
    private int size;

    public RowList() {
        this(new byte[0]);
    }

    private RowList(byte[] bytes) {
        this.bytes = bytes;
    }

    public int size() {
        return size;
    }

    /** The array that has the rows; another one after each {@link #add}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where in the array a row begins. */
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Puts a row of a batch behind the others. */
    public void add(RowFormat format, Batch batch, int row) {
        int at = start(size);
        int end = Math.addExact(at, format.size(batch, row));
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, size == 0 ? end : (int) Math.min(Integer.MAX_VALUE - 8, end * 2L));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        format.write(batch, row, bytes, at);
        ends[size++] = end;
    }

    /** Writes how many rows there are, where each ends, and their bytes. */
    public static final class Serializer extends TypeSerializer<RowList> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public RowList copy(RowList from) {
            RowList copy = new RowList(Arrays.copyOf(from.bytes, from.start(from.size)));
            copy.ends = Arrays.copyOf(from.ends, Math.max(FIRST_ROWS, from.size));
            copy.size = from.size;
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(RowList rows, DataOutputView target) throws IOException {
            target.writeVarInt(rows.size);
            for (int row = 0; row < rows.size; row++) {
                target.writeVarInt(rows.ends[row] - rows.start(row));
            }
            target.write(rows.bytes, 0, rows.start(rows.size));
        }

        @Override
        public RowList deserialize(DataInputView source) throws IOException {
            RowList rows = new RowList();
            rows.size = source.readVarInt();
            rows.ends = new int[Math.max(FIRST_ROWS, rows.size)];
            for (int row = 0; row < rows.size; row++) {
                rows.ends[row] = rows.start(row) + source.readVarInt();
            }
            rows.bytes = new byte[rows.start(rows.size)];
            source.readFully(rows.bytes);
            return rows;
        }
    }
}
