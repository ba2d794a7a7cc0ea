package weir.sql.formats.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.DoubleColumn;
import weir.batch.IntColumn;
import weir.batch.LongColumn;
import weir.sql.formats.text.TimeText;
import weir.sql.table.Field;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordEncoder;
import weir.sql.types.LogicalType;
import weir.types.Row;

/**
 * Writes a row as a record. As in Flink, whose writer is Jackson's, a text is quoted not only where it must be: also where it has
 * more than 24 characters, or one that comes before the delimiter or the quote in ASCII, such as a blank.
 */
final class CsvEncoder implements RecordEncoder {
    /** Longer texts are quoted without a look at them. */
    private static final int MAX_CHECKED_CHARACTERS = 24;

    private final CsvDialect dialect;
    private final LogicalType[] types;
    private final byte[] nullLiteral;
    private final int firstSafe;
    private final RecordBuffer nested = new RecordBuffer();

    CsvEncoder(List<Field> fields, CsvDialect dialect) {
        this.dialect = dialect;
        types = fields.stream().map(Field::type).toArray(LogicalType[]::new);
        for (LogicalType type : types) {
            CsvColumn.of(type, dialect);
        }
        String text = dialect.nullLiteral() == null ? "" : dialect.nullLiteral();
        nullLiteral = text.getBytes(StandardCharsets.UTF_8);
        firstSafe = Math.max(dialect.delimiter(), dialect.quote()) + 1;
    }

    @Override
    public void encode(Batch batch, int row, RecordBuffer out) {
        for (int field = 0; field < types.length; field++) {
            if (field > 0) {
                out.append((char) dialect.delimiter());
            }
            Column column = batch.column(field);
            if (column.isNull(row)) {
                out.append(nullLiteral, 0, nullLiteral.length);
            } else {
                write(column, row, types[field], out);
            }
        }
    }

    private void write(Column column, int row, LogicalType type, RecordBuffer out) {
        switch (type.kind()) {
            case CHAR, VARCHAR -> {
                BytesColumn texts = (BytesColumn) column;
                writeText(texts.bytes(), texts.start(row), texts.end(row), out);
            }
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH -> out.append((long) ((IntColumn) column).getInt(row));
            case BIGINT, INTERVAL_DAY_TIME -> out.append(((LongColumn) column).getLong(row));
            case DOUBLE -> out.append(Double.toString(((DoubleColumn) column).getDouble(row)));
            case BOOLEAN, FLOAT, DECIMAL -> append(column.get(row), type, out);
            default -> {
                nested.cutTo(0);
                append(column.get(row), type, nested);
                writeText(nested.bytes(), 0, nested.size(), out);
            }
        }
    }

    /** Appends a value without quotes. */
    private void append(Object value, LogicalType type, RecordBuffer out) {
        if (value == null) {
            out.append(nullLiteral, 0, nullLiteral.length);
            return;
        }
        switch (type.kind()) {
            case FLOAT -> out.append(Float.toString((float) (double) value));
            case DECIMAL -> out.append(decimal((BigDecimal) value));
            case BINARY, VARBINARY -> out.append(Base64.getEncoder().encodeToString((byte[]) value));
            case DATE -> TimeText.appendDate((int) value, out);
            case TIME -> TimeText.appendTime((int) value, out);
            case TIMESTAMP -> TimeText.appendTimestamp((long) value, type.ticksPerSecond(), ' ', out);
            case TIMESTAMP_LTZ -> {
                TimeText.appendTimestamp((long) value, type.ticksPerSecond(), ' ', out);
                out.append('Z');
            }
            case ARRAY -> appendAll((List<?>) value, type, out);
            case ROW -> appendAll((Row) value, type, out);
            default -> out.append(value.toString());
        }
    }

    private String decimal(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return dialect.scientific() ? stripped.toString() : stripped.toPlainString();
    }

    private void appendAll(List<?> elements, LogicalType type, RecordBuffer out) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append((char) dialect.elementDelimiter());
            }
            append(elements.get(i), type.element(), out);
        }
    }

    private void appendAll(Row row, LogicalType type, RecordBuffer out) {
        for (int field = 0; field < type.children().size(); field++) {
            if (field > 0) {
                out.append((char) dialect.elementDelimiter());
            }
            append(row.getField(field), type.children().get(field), out);
        }
    }

    private void writeText(byte[] utf8, int start, int end, RecordBuffer out) {
        if (!dialect.hasQuote() || !isQuoted(utf8, start, end)) {
            out.append(utf8, start, end);
            return;
        }
        char quote = (char) dialect.quote();
        out.append(quote);
        for (int i = start; i < end; i++) {
            if (utf8[i] == dialect.quote()) {
                out.append(quote);
            } else if (dialect.hasEscape() && utf8[i] == dialect.escape()) {
                out.append((char) dialect.escape());
            }
            out.append(utf8, i, i + 1);
        }
        out.append(quote);
    }

    private boolean isQuoted(byte[] utf8, int start, int end) {
        int characters = 0;
        for (int i = start; i < end; i++) {
            byte next = utf8[i];
            boolean goesOn = (next & 0xC0) == 0x80;
            characters += goesOn ? 0 : (next & 0xF8) == 0xF0 ? 2 : 1;
            if (next >= 0 && next < firstSafe || next == '\\' || dialect.hasEscape() && next == dialect.escape()) {
                return true;
            }
        }
        return characters > MAX_CHECKED_CHARACTERS;
    }
}
