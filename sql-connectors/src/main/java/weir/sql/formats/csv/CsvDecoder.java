package weir.sql.formats.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import weir.batch.BatchBuilder;
import weir.batch.ColumnAppender;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordException;

/** Reads a record as a row; a field belongs to the column of the same position. */
final class CsvDecoder implements RecordDecoder {
    private static final int UNWANTED = -1;

    private final List<Field> fields;
    private final CsvDialect dialect;
    private final byte[] nullLiteral;
    private final CsvCursor in;

    /** By position in the record: which column of the batch is filled, and how. */
    private final int[] targets;

    private final CsvColumn[] columns;
    private final boolean allWanted;

    CsvDecoder(List<Field> fields, int[] wanted, CsvDialect dialect) {
        this.fields = fields;
        this.dialect = dialect;
        nullLiteral =
                dialect.nullLiteral() == null ? null : dialect.nullLiteral().getBytes(StandardCharsets.UTF_8);
        in = new CsvCursor(dialect);
        targets = new int[fields.size()];
        Arrays.fill(targets, UNWANTED);
        columns = new CsvColumn[fields.size()];
        for (int target = 0; target < wanted.length; target++) {
            targets[wanted[target]] = target;
            columns[wanted[target]] = CsvColumn.of(fields.get(wanted[target]).type(), dialect);
        }
        allWanted = wanted.length == fields.size();
    }

    @Override
    public boolean isWhole(byte[] bytes, int start, int end) {
        return in.isWhole(bytes, start, end);
    }

    @Override
    public void decode(byte[] bytes, int start, int end, BatchBuilder rows) throws RecordException {
        if (in.isComment(bytes, start, end)) {
            return;
        }
        in.reset(bytes, start, end);
        try {
            int count = readFields(rows);
            fillUp(rows, count);
            rows.endRow();
        } catch (RecordException e) {
            rows.undoRow();
            throw e;
        }
    }

    private int readFields(BatchBuilder rows) throws RecordException {
        int position = 0;
        while (in.hasNext()) {
            if (position == targets.length) {
                throw new RecordException("the record has more fields than the table, which has " + targets.length);
            }
            try {
                in.read();
                if (targets[position] != UNWANTED) {
                    readField(rows, rows.column(targets[position]), position);
                }
            } catch (RecordException e) {
                throw e.inField(fields.get(position).name());
            }
            position++;
        }
        return position;
    }

    private void readField(BatchBuilder rows, ColumnAppender column, int position) throws RecordException {
        if (nullLiteral != null
                && Arrays.equals(in.text(), in.textStart(), in.textEnd(), nullLiteral, 0, nullLiteral.length)) {
            column.appendNull();
            return;
        }
        try {
            columns[position].read(in.text(), in.textStart(), in.textEnd(), column);
        } catch (RecordException e) {
            if (!dialect.ignoreParseErrors()) {
                throw e;
            }
            rows.undo(column);
            column.appendNull();
        }
    }

    /** As in Flink, a record may only be short if not all of its fields are wanted. */
    private void fillUp(BatchBuilder rows, int count) throws RecordException {
        if (count == targets.length) {
            return;
        }
        if (allWanted && !dialect.ignoreParseErrors()) {
            throw new RecordException("the record has " + count + " fields, and the table " + targets.length);
        }
        for (int position = count; position < targets.length; position++) {
            if (targets[position] != UNWANTED) {
                rows.column(targets[position]).appendNull();
            }
        }
    }
}
