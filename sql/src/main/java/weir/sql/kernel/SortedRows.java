package weir.sql.kernel;

import java.io.IOException;
import java.util.Arrays;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** Some rows of one {@link RowFormat} in an order that their owner keeps, each in an array of its own. */
@SerializedBy(SortedRows.Serializer.class)
public final class SortedRows {
    /** The batch in which rows were changed last; not kept. */
    public long touched;

    private byte[][] rows = new byte[1][];
    private int size;

    public int size() {
        return size;
    }

    public byte[] get(int place) {
        return rows[place];
    }

    /** Puts a row at a place; those from there on move back by one. */
    public void insert(int place, byte[] row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        System.arraycopy(rows, place, rows, place + 1, size - place);
        rows[place] = row;
        size++;
    }

    /** Puts a row in place of another. */
    public void set(int place, byte[] row) {
        rows[place] = row;
    }

    public void removeLast() {
        rows[--size] = null;
    }

    /** The rows as they are now; what follows does not change the array. */
    public byte[][] toArray() {
        return Arrays.copyOf(rows, size);
    }

    /** Writes how many rows there are, and of each how many bytes it has and what they are. */
    public static final class Serializer extends TypeSerializer<SortedRows> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        /** Shares the rows, which never change. */
        @Override
        public SortedRows copy(SortedRows from) {
            SortedRows copy = new SortedRows();
            copy.rows = from.rows.clone();
            copy.size = from.size;
            return copy;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(SortedRows from, DataOutputView target) throws IOException {
            target.writeVarInt(from.size);
            for (int place = 0; place < from.size; place++) {
                target.writeVarInt(from.rows[place].length);
                target.write(from.rows[place], 0, from.rows[place].length);
            }
        }

        @Override
        public SortedRows deserialize(DataInputView source) throws IOException {
            SortedRows read = new SortedRows();
            int size = source.readVarInt();
            for (int place = 0; place < size; place++) {
                byte[] row = new byte[source.readVarInt()];
                source.readFully(row);
                read.insert(place, row);
            }
            return read;
        }
    }
}
