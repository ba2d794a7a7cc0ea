package weir.sql.formats.csv;

import java.util.ArrayList;
import java.util.List;
import weir.batch.ColumnAppender;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** An array or a row inside of a field, whose elements are told apart by a delimiter of their own. */
final class CsvNested implements CsvColumn {
    private final LogicalType type;
    private final CsvDialect dialect;
    private final CsvColumn[] elements;

    /** Takes one value and gives it back as an object. */
    private final ColumnAppender[] cells;

    CsvNested(LogicalType type, CsvDialect dialect) {
        this.type = type;
        this.dialect = dialect;
        List<LogicalType> children = type.children();
        elements = children.stream().map(child -> CsvColumn.of(child, dialect)).toArray(CsvColumn[]::new);
        cells = children.stream().map(child -> child.layout().appender()).toArray(ColumnAppender[]::new);
    }

    @Override
    public void read(byte[] text, int start, int end, ColumnAppender column) throws RecordException {
        List<Object> values = new ArrayList<>();
        int from = start;
        while (start < end && from <= end) {
            int to = from;
            while (to < end && text[to] != dialect.elementDelimiter()) {
                to++;
            }
            values.add(value(text, from, to, values.size()));
            from = to + 1;
        }
        column.append(type.kind() == LogicalType.Kind.ROW ? row(values) : values);
    }

    /** A row without text is null. */
    private Row row(List<Object> values) throws RecordException {
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() < elements.length && !dialect.ignoreParseErrors()) {
            throw new RecordException("there are " + values.size() + " values for the " + elements.length
                    + " fields of " + type.nullable(true));
        }
        Row row = Row.withPositions(elements.length);
        for (int field = 0; field < Math.min(elements.length, values.size()); field++) {
            row.setField(field, values.get(field));
        }
        return row;
    }

    private Object value(byte[] text, int start, int end, int index) throws RecordException {
        boolean isRow = type.kind() == LogicalType.Kind.ROW;
        if (isRow && index >= elements.length) {
            throw new RecordException(
                    "there are more values than the " + elements.length + " fields of " + type.nullable(true));
        }
        String nullLiteral = dialect.nullLiteral();
        if (nullLiteral != null && nullLiteral.equals(CsvColumn.string(text, start, end))) {
            return null;
        }
        ColumnAppender cell = cells[isRow ? index : 0];
        try {
            elements[isRow ? index : 0].read(text, start, end, cell);
            return cell.build().get(0);
        } catch (RecordException e) {
            if (dialect.ignoreParseErrors()) {
                return null;
            }
            throw isRow ? e.inField(type.names().get(index)) : e;
        }
    }
}
