package weir.sql.runtime;

import java.util.Arrays;
import java.util.List;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.ColumnAppender;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;

/**
 * Puts behind each row, one after the other, what answers it. Only answers are built: the columns of the rows leave as they came, or as a
 * selection in which a row stands once for each of its answers.
 */
abstract class AnsweringOperator extends ColumnsOperator {
    /** Results leave at the latest behind the row with which there are so many. */
    private static final int FULL = 4_096;

    private final int width;
    private final boolean keepsAll;
    private final ColumnAppender[] answers;
    private int[] answered = new int[64];
    private int count;
    private int first;

    /**
     * What leaves.
     *
     * @param width how many columns a row has before the answer
     * @param keepsAll whether a row without an answer leaves, with NULLs for it
     */
    record Shape(List<Field> schema, int width, boolean keepsAll) {}

    AnsweringOperator(OperatorContext context, Receiver<Object> out, Shape shape) {
        super(context, out);
        this.width = shape.width();
        this.keepsAll = shape.keepsAll();
        this.answers = shape.schema().stream()
                .skip(width)
                .map(field -> field.type().layout().appender())
                .toArray(ColumnAppender[]::new);
    }

    /** Has a look at all rows that {@link #answer} will be asked for next. */
    protected abstract void begin(Batch batch);

    /** Answers one row: for each answer a value in each {@link #column}, then {@link #endAnswer}. */
    protected abstract void answer(Batch batch, int row) throws Exception;

    /** The number of columns of an answer. */
    protected final int columnCount() {
        return answers.length;
    }

    /** Where a value of the answer goes. */
    protected final ColumnAppender column(int index) {
        return answers[index];
    }

    /** Completes an answer of {@code row}. */
    protected final void endAnswer(int row) {
        if (count == answered.length) {
            answered = Arrays.copyOf(answered, count * 2);
        }
        answered[count++] = row - first;
    }

    @Override
    public final void onBatch(Batch batch) throws Exception {
        begin(batch);
        first = 0;
        for (int row = 0; row < batch.size(); row++) {
            int before = count;
            answer(batch, row);
            if (count == before && keepsAll) {
                for (ColumnAppender column : answers) {
                    column.appendNull();
                }
                endAnswer(row);
            }
            if (count >= FULL) {
                send(batch.slice(first, row + 1));
                first = row + 1;
            }
        }
        if (first < batch.size() || batch.size() == 0) {
            send(batch.slice(first, batch.size()));
        }
    }

    private void send(Batch asking) throws Exception {
        Batch rows = eachOnce(asking) ? asking : asking.take(Arrays.copyOf(answered, count), count);
        count = 0;
        if (rows.size() > 0) {
            Column[] columns = new Column[width + answers.length];
            for (int i = 0; i < width; i++) {
                columns[i] = rows.column(i);
            }
            for (int i = 0; i < answers.length; i++) {
                columns[width + i] = answers[i].build();
            }
            out.onBatch(rows.withColumns(columns));
        } else if (rows.marks().count() > 0) {
            out.onWatermark(rows.marks().watermark(rows.marks().count() - 1));
        }
    }

    private boolean eachOnce(Batch asking) {
        if (count != asking.size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (answered[i] != i) {
                return false;
            }
        }
        return true;
    }
}
