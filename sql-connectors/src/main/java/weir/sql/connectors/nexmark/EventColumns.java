package weir.sql.connectors.nexmark;

import java.util.List;
import java.util.function.LongUnaryOperator;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.sql.table.Field;

/** Makes the columns of one kind of event. */
interface EventColumns {
    /** The columns that there are. */
    List<Field> fields();

    /** The values of one column, by its position among {@link #fields}, for the first {@code count} of these events. */
    Column column(int field, long[] events, int count);

    /** A column of numbers, each made of the number of its event. */
    static Column longs(long[] events, int count, LongUnaryOperator value) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = value.applyAsLong(events[i]);
        }
        return new LongColumn(values, count);
    }
}
