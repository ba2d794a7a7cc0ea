package weir.formats.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.List;
import weir.api.serialization.Encoder;
import weir.serializers.Shape;
import weir.types.Row;

/**
 * Writes tuples, rows, records, objects, lists and arrays as rows of comma-separated values in UTF-8; what {@code
 * writeAsCsv} stands for. Null is written as nothing; a text is quoted where it would be misread.
 */
public final class CsvEncoder<IN> implements Encoder<IN> {
    private static final long serialVersionUID = 1L;

    private final String rowDelimiter;
    private final String fieldDelimiter;

    /** Writes {@code a,b} and a newline. */
    public CsvEncoder() {
        this("\n", ",");
    }

    public CsvEncoder(String rowDelimiter, String fieldDelimiter) {
        this.rowDelimiter = rowDelimiter;
        this.fieldDelimiter = fieldDelimiter;
    }

    @Override
    public void encode(IN element, OutputStream stream) throws IOException {
        StringBuilder row = new StringBuilder();
        Object[] fields = fields(element);
        for (int i = 0; i < fields.length; i++) {
            append(row, i == 0 ? "" : fieldDelimiter, fields[i]);
        }
        stream.write(row.append(rowDelimiter).toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(StringBuilder row, String before, Object field) {
        row.append(before);
        if (field == null) {
            return;
        }
        String text = field.toString();
        boolean quoted = text.isEmpty()
                || text.contains(fieldDelimiter)
                || text.contains(rowDelimiter)
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        row.append(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
    }

    @SuppressWarnings("unchecked") // the shape of the element's own class
    private static Object[] fields(Object element) {
        if (element instanceof Row row) {
            Object[] fields = new Object[row.getArity()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = row.getField(i);
            }
            return fields;
        }
        if (element instanceof List<?> list) {
            return list.toArray();
        }
        if (element.getClass().isArray()) {
            Object[] fields = new Object[Array.getLength(element)];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = Array.get(element, i);
            }
            return fields;
        }
        if (isPlain(element)) {
            return new Object[] {element};
        }
        return ((Shape<Object>) Shape.of(element.getClass())).values(element);
    }

    private static boolean isPlain(Object element) {
        return element.getClass().getName().startsWith("java.") || element instanceof Enum<?>;
    }
}
