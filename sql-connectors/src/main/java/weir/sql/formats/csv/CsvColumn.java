package weir.sql.formats.csv;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import weir.base.WeirException;
import weir.batch.BooleanAppender;
import weir.batch.BytesAppender;
import weir.batch.ColumnAppender;
import weir.batch.DecimalAppender;
import weir.batch.DoubleAppender;
import weir.batch.IntAppender;
import weir.batch.LongAppender;
import weir.sql.formats.text.NumberText;
import weir.sql.formats.text.Utf8;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;

/** Parses a field, which is not null, into a column. What a text may be follows Flink. */
@FunctionalInterface
interface CsvColumn {
    void read(byte[] text, int start, int end, ColumnAppender column) throws RecordException;

    /** What fills a column of this type. */
    static CsvColumn of(LogicalType type, CsvDialect dialect) {
        return switch (type.kind()) {
            case BOOLEAN ->
                (text, start, end, column) -> ((BooleanAppender) column)
                        .append(trimmed(text, start, end).equalsIgnoreCase("true"));
            case TINYINT ->
                (text, start, end, column) -> ((IntAppender) column)
                        .append((int) whole(text, start, end, type, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case SMALLINT ->
                (text, start, end, column) -> ((IntAppender) column)
                        .append((int) whole(text, start, end, type, Short.MIN_VALUE, Short.MAX_VALUE));
            case INT, INTERVAL_YEAR_MONTH ->
                (text, start, end, column) -> ((IntAppender) column)
                        .append((int) whole(text, start, end, type, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case BIGINT, INTERVAL_DAY_TIME ->
                (text, start, end, column) ->
                        ((LongAppender) column).append(whole(text, start, end, type, Long.MIN_VALUE, Long.MAX_VALUE));
            case FLOAT, DOUBLE ->
                (text, start, end, column) -> ((DoubleAppender) column).append(fraction(text, start, end, type));
            case DECIMAL ->
                (text, start, end, column) -> appendDecimal(text, start, end, type, (DecimalAppender) column);
            case CHAR, VARCHAR -> CsvColumn::appendText;
            case BINARY, VARBINARY -> (text, start, end, column) -> column.append(bytes(text, start, end, type));
            case DATE -> (text, start, end, column) -> ((IntAppender) column).append(CsvTimes.date(text, start, end));
            case TIME ->
                (text, start, end, column) -> ((IntAppender) column).append(CsvTimes.time(text, start, end, type));
            case TIMESTAMP, TIMESTAMP_LTZ ->
                (text, start, end, column) ->
                        ((LongAppender) column).append(CsvTimes.timestamp(text, start, end, type));
            case ARRAY, ROW -> new CsvNested(type, dialect);
            default ->
                throw new WeirException("The type " + type + " cannot be written as CSV, which has no maps."
                        + " Use another format for this column, such as json.");
        };
    }

    static RecordException noValue(String text, LogicalType type) {
        return new RecordException("'" + text + "' is no " + type.nullable(true));
    }

    private static String trimmed(byte[] text, int start, int end) {
        return string(text, start, end).trim();
    }

    static String string(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    private static long whole(byte[] text, int start, int end, LogicalType type, long least, long most)
            throws RecordException {
        long number = NumberText.isShortWhole(text, start, end)
                ? NumberText.toShortWhole(text, start, end)
                : oddWhole(text, start, end, type);
        if (number < least || number > most) {
            throw new RecordException(number + " is out of the range of " + type.nullable(true));
        }
        return number;
    }

    private static long oddWhole(byte[] text, int start, int end, LogicalType type) throws RecordException {
        String trimmed = trimmed(text, start, end);
        try {
            return Long.parseLong(trimmed);
        } catch (NumberFormatException e) {
            throw noValue(trimmed, type);
        }
    }

    private static double fraction(byte[] text, int start, int end, LogicalType type) throws RecordException {
        try {
            return type.kind() == LogicalType.Kind.FLOAT
                    ? Float.parseFloat(trimmed(text, start, end))
                    : NumberText.toDouble(text, start, end);
        } catch (NumberFormatException e) {
            throw noValue(trimmed(text, start, end), type);
        }
    }

    private static void appendDecimal(byte[] text, int start, int end, LogicalType type, DecimalAppender column)
            throws RecordException {
        try {
            NumberText.appendDecimal(text, start, end, type, column);
        } catch (NumberFormatException e) {
            throw noValue(string(text, start, end), type);
        }
    }

    /** Bytes that are no characters become the sign that stands for such. */
    private static void appendText(byte[] text, int start, int end, ColumnAppender column) {
        if (Utf8.isValid(text, start, end)) {
            ((BytesAppender) column).append(text, start, end);
        } else {
            ((BytesAppender) column).append(string(text, start, end));
        }
    }

    private static byte[] bytes(byte[] text, int start, int end, LogicalType type) throws RecordException {
        try {
            return Base64.getDecoder().decode(string(text, start, end));
        } catch (IllegalArgumentException e) {
            throw new RecordException(
                    "'" + string(text, start, end) + "' is not in base 64, as " + type.nullable(true) + " must be");
        }
    }
}
