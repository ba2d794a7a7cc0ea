package weir.operators.join;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.ObjectSerializer;
import weir.serializers.TypeSerializer;

/**
 * Writes the rows of a key, whatever their classes.
 *
 * <pre>
 *   next departure | number of left rows | for each: time, row | number of right rows | for each: time, row
 * </pre>
 */
final class JoinRowsSerializer<A, B> extends TypeSerializer<JoinRows<A, B>> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public JoinRows<A, B> copy(JoinRows<A, B> from) {
        JoinRows<A, B> copy = new JoinRows<>();
        copy.nextDeparture = from.nextDeparture;
        copy(from.left, copy.left);
        copy(from.right, copy.right);
        return copy;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(JoinRows<A, B> record, DataOutputView target) throws IOException {
        target.writeLong(record.nextDeparture);
        write(record.left, target);
        write(record.right, target);
    }

    @Override
    public JoinRows<A, B> deserialize(DataInputView source) throws IOException {
        JoinRows<A, B> rows = new JoinRows<>();
        rows.nextDeparture = source.readLong();
        read(rows.left, source);
        read(rows.right, source);
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static <T> void copy(TimedRows<T> from, TimedRows<T> to) {
        for (int index = 0; index < from.size(); index++) {
            to.add(from.time(index), (T) ObjectSerializer.INSTANCE.copy(from.row(index)));
        }
    }

    private static void write(TimedRows<?> rows, DataOutputView target) throws IOException {
        target.writeInt(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            target.writeLong(rows.time(index));
            ObjectSerializer.INSTANCE.serialize(rows.row(index), target);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void read(TimedRows<T> rows, DataInputView source) throws IOException {
        for (int left = source.readInt(); left > 0; left--) {
            rows.add(source.readLong(), (T) ObjectSerializer.INSTANCE.deserialize(source));
        }
    }
}
