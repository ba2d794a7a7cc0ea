package weir.sql.formats.json;

import java.util.List;
import weir.batch.BatchBuilder;
import weir.batch.ColumnAppender;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordException;

/** Reads an object as a row, and an array of objects as rows. */
final class JsonDecoder implements RecordDecoder {
    private final List<Field> fields;
    private final JsonSettings settings;
    private final JsonCursor in = new JsonCursor();
    private final MemberNames names;
    private final JsonColumn[] columns;

    /** {@code fields} are those that are wanted. */
    JsonDecoder(List<Field> fields, JsonSettings settings) {
        this.fields = fields;
        this.settings = settings;
        names = new MemberNames(fields.stream().map(Field::name).toList());
        columns = fields.stream()
                .map(field -> JsonColumn.of(field.type(), settings))
                .toArray(JsonColumn[]::new);
    }

    @Override
    public void decode(byte[] bytes, int start, int end, BatchBuilder rows) throws RecordException {
        in.reset(bytes, start, end);
        try {
            switch (in.peek()) {
                case '{' -> readObject(rows);
                case '[' -> readArray(rows);
                case 0 -> in.moveTo(end);
                default -> throw new RecordException("the record is neither an object nor an array of objects");
            }
        } catch (RecordException e) {
            rows.undoRow();
            throw e;
        }
    }

    private void readArray(BatchBuilder rows) throws RecordException {
        in.require('[');
        if (in.take(']')) {
            return;
        }
        do {
            if (in.peek() != '{') {
                throw new RecordException("an element of the array is no object");
            }
            readObject(rows);
        } while (in.take(','));
        in.require(']');
    }

    /** As in Flink, a member that comes twice counts twice, and none counts after as many as are wanted. */
    private void readObject(BatchBuilder rows) throws RecordException {
        in.require('{');
        int found = 0;
        if (!in.take('}')) {
            int member = 0;
            do {
                int field = names.next(in, member++);
                if (field == MemberNames.UNWANTED || found == columns.length) {
                    in.skipValue();
                } else {
                    readField(rows, field);
                    found++;
                }
            } while (in.take(','));
            in.require('}');
        }
        if (found < columns.length) {
            onMissing(rows);
        }
        fillUp(rows);
        rows.endRow();
    }

    private void onMissing(BatchBuilder rows) throws RecordException {
        if (!settings.failOnMissingField()) {
            return;
        }
        for (int field = 0; field < columns.length; field++) {
            if (rows.column(field).size() == rows.size()) {
                throw new RecordException("the member is missing")
                        .inField(fields.get(field).name());
            }
        }
    }

    private void fillUp(BatchBuilder rows) {
        for (int field = 0; field < columns.length; field++) {
            ColumnAppender column = rows.column(field);
            if (column.size() == rows.size()) {
                column.appendNull();
            }
        }
    }

    private void readField(BatchBuilder rows, int field) throws RecordException {
        ColumnAppender column = rows.column(field);
        if (column.size() > rows.size()) {
            rows.undo(column);
        }
        if (JsonValue.isNull(in)) {
            column.appendNull();
            return;
        }
        int start = in.position();
        try {
            columns[field].read(in, column);
        } catch (RecordException e) {
            if (!settings.ignoreParseErrors()) {
                throw e.inField(fields.get(field).name());
            }
            rows.undo(column);
            in.moveTo(start);
            in.skipValue();
            column.appendNull();
        }
    }
}
