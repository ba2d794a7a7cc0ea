package weir.sql.connectors.filesystem;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import weir.base.WeirException;
import weir.sql.formats.text.NumberText;
import weir.sql.formats.text.TimeText;
import weir.sql.table.Field;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;

/**
 * The values of partition keys as names of directories, {@code key=value}, in which characters that mean something to file
 * systems stand as {@code %} and two hexadecimal digits.
 *
 * @param nullName the value in the name of a directory whose rows have no value
 */
record Partitions(String nullName) implements Serializable {
    private static final String ESCAPED = "\"#%'*/:=?\\{[]^\u007F";
    private static final int HEXADECIMAL = 16;

    /** The value of a partition key for all rows of a file; null where the directory says so. */
    Object value(String filePath, Field key) {
        String name = escape(key.name()) + "=";
        int end = filePath.lastIndexOf('/');
        while (end > 0) {
            int start = filePath.lastIndexOf('/', end - 1) + 1;
            if (filePath.startsWith(name, start)) {
                return parse(unescape(filePath.substring(start + name.length(), end)), key, filePath);
            }
            end = start - 1;
        }
        throw new WeirException("File " + filePath + " is in no directory '" + name + "…', although the table is"
                + " PARTITIONED BY (" + key.name() + "). Move the file there, or leave out PARTITIONED BY.");
    }

    private Object parse(String text, Field key, String filePath) {
        if (text.equals(nullName)) {
            return null;
        }
        try {
            return parse(text, key.type());
        } catch (RecordException | NumberFormatException e) {
            throw new WeirException(
                    "File " + filePath + ": the directory's value '" + text + "' of the partition key '" + key.name()
                            + "' is no " + key.type().nullable(true) + ". Rename the directory, or change the column.",
                    e);
        }
    }

    private static Object parse(String text, LogicalType type) throws RecordException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return switch (type.kind()) {
            case CHAR, VARCHAR -> text;
            case BOOLEAN -> Boolean.parseBoolean(text);
            case TINYINT -> (int) Byte.parseByte(text);
            case SMALLINT -> (int) Short.parseShort(text);
            case INT -> Integer.parseInt(text);
            case BIGINT -> Long.parseLong(text);
            case FLOAT -> (double) Float.parseFloat(text);
            case DOUBLE -> Double.parseDouble(text);
            case DECIMAL -> NumberText.toDecimal(text, type);
            case DATE -> TimeText.date(utf8, 0, utf8.length);
            case TIME -> TimeText.time(utf8, 0, utf8.length);
            case TIMESTAMP, TIMESTAMP_LTZ ->
                TimeText.timestamp(utf8, 0, utf8.length, text.indexOf('T') > 0 ? 'T' : ' ', type.ticksPerSecond());
            default -> throw new WeirException("A partition key cannot have the type " + type + ".");
        };
    }

    /** The name of the directory of a value. */
    String directory(Field key, Object value) {
        String text = value == null || value.equals("") ? nullName : escape(text(value, key.type()));
        return escape(key.name()) + "=" + text;
    }

    private static String text(Object value, LogicalType type) {
        RecordBuffer out = new RecordBuffer();
        switch (type.kind()) {
            case DATE -> TimeText.appendDate((int) value, out);
            case TIME -> TimeText.appendTime((int) value, out);
            case TIMESTAMP, TIMESTAMP_LTZ ->
                out.append(
                        TimeText.dateTime((long) value, type.ticksPerSecond()).toString());
            case FLOAT -> out.append(Float.toString((float) (double) value));
            case DECIMAL -> out.append(((BigDecimal) value).toPlainString());
            default -> out.append(String.valueOf(value));
        }
        return new String(out.bytes(), 0, out.size(), StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            if (character < ' ' || ESCAPED.indexOf(character) >= 0) {
                escaped.append('%').append(String.format("%02X", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int code = character == '%' && i + 2 < text.length() ? code(text, i + 1) : -1;
            if (code >= 0) {
                plain.append((char) code);
                i += 2;
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private static int code(String text, int at) {
        int high = Character.digit(text.charAt(at), HEXADECIMAL);
        int low = Character.digit(text.charAt(at + 1), HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }
}
