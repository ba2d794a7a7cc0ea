package weir.batch;

import weir.types.Row;

/** Fills a {@link RowColumn}: a value goes to each of {@link #field}, then {@link #endRow} closes the row. */
public final class RowAppender extends ColumnAppender {
    private final ColumnType type;
    private final ColumnAppender[] fields;

    RowAppender(ColumnType type) {
        this.type = type;
        this.fields = type.children().stream().map(ColumnType::appender).toArray(ColumnAppender[]::new);
    }

    /** Where to append the next row's value of a field. */
    public ColumnAppender field(int index) {
        return fields[index];
    }

    /** Makes a row of the values appended since the last one. */
    public void endRow() {
        next();
    }

    @Override
    void appendValue(Object value) {
        Row row = (Row) value;
        for (int i = 0; i < fields.length; i++) {
            fields[i].append(row.getField(i));
        }
        endRow();
    }

    @Override
    void appendFiller() {
        for (ColumnAppender field : fields) {
            field.appendNull();
        }
        endRow();
    }

    @Override
    void appendPosition(Column source, int position) {
        for (int i = 0; i < fields.length; i++) {
            fields[i].appendFrom(((RowColumn) source).rawField(i), position);
        }
        endRow();
    }

    @Override
    void onCutTo(int rows) {
        for (ColumnAppender field : fields) {
            field.cutTo(rows);
        }
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        Column[] built = new Column[fields.length];
        for (int i = 0; i < built.length; i++) {
            built[i] = fields[i].build();
        }
        return new RowColumn(type, built, rows.size(), rows, nulls);
    }
}
