package weir.sql.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import weir.batch.BooleanAppender;
import weir.batch.BytesAppender;
import weir.batch.ColumnAppender;
import weir.batch.DecimalAppender;
import weir.batch.DoubleAppender;
import weir.batch.IntAppender;
import weir.batch.LongAppender;
import weir.sql.formats.text.NumberText;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;

/** Puts the value at a cursor, which is not null, into a column. */
@FunctionalInterface
interface JsonColumn {
    void read(JsonCursor in, ColumnAppender column) throws RecordException;

    /** What fills a column of this type. */
    static JsonColumn of(LogicalType type, JsonSettings settings) {
        char separator = settings.dateTimeSeparator();
        return switch (type.kind()) {
            case BOOLEAN -> (in, column) -> ((BooleanAppender) column).append(JsonScalars.readBoolean(in, type));
            case TINYINT, SMALLINT, INT, INTERVAL_YEAR_MONTH ->
                (in, column) -> ((IntAppender) column).append((int) JsonScalars.readWhole(in, type));
            case BIGINT, INTERVAL_DAY_TIME ->
                (in, column) -> ((LongAppender) column).append(JsonScalars.readWhole(in, type));
            case FLOAT -> (in, column) -> ((DoubleAppender) column).append(JsonScalars.readFloat(in, type));
            case DOUBLE -> (in, column) -> ((DoubleAppender) column).append(JsonScalars.readDouble(in, type));
            case DECIMAL -> (in, column) -> readDecimal(in, type, (DecimalAppender) column);
            case CHAR, VARCHAR -> new Text();
            case BINARY, VARBINARY -> (in, column) -> column.append(JsonScalars.readBytes(in, type));
            case DATE -> (in, column) -> ((IntAppender) column).append(JsonScalars.readDate(in, type));
            case TIME -> (in, column) -> ((IntAppender) column).append(JsonScalars.readTime(in, type));
            case TIMESTAMP, TIMESTAMP_LTZ ->
                (in, column) -> ((LongAppender) column).append(JsonScalars.readTimestamp(in, type, separator));
            default -> nested(type, settings);
        };
    }

    private static JsonColumn nested(LogicalType type, JsonSettings settings) {
        JsonValue value = JsonValue.of(type, settings);
        return (in, column) -> column.append(value.read(in));
    }

    private static void readDecimal(JsonCursor in, LogicalType type, DecimalAppender column) throws RecordException {
        JsonScalars.readDecimalText(in, type);
        try {
            NumberText.appendDecimal(in.text(), in.textStart(), in.textEnd(), type, column);
        } catch (NumberFormatException e) {
            throw JsonScalars.noDecimal(in, type);
        }
    }

    /** Strings as they are, numbers and words as they stand, objects and arrays as JSON without blanks. */
    final class Text implements JsonColumn {
        private static final ObjectMapper TREES = new ObjectMapper();

        @Override
        public void read(JsonCursor in, ColumnAppender column) throws RecordException {
            switch (in.peek()) {
                case '"' -> in.readString();
                case '{', '[' -> {
                    column.append(tree(in));
                    return;
                }
                case 0 -> throw in.broken("a value is missing");
                default -> in.readPlain();
            }
            ((BytesAppender) column).append(in.text(), in.textStart(), in.textEnd());
        }

        static String tree(JsonCursor in) throws RecordException {
            int start = in.position();
            in.skipValue();
            try {
                return TREES.readTree(in.bytes(), start, in.position() - start).toString();
            } catch (JsonProcessingException e) {
                throw new RecordException("this is no JSON: " + e.getOriginalMessage());
            } catch (IOException e) {
                throw new RecordException("this is no JSON: "
                        + new String(in.bytes(), start, in.position() - start, StandardCharsets.UTF_8));
            }
        }
    }
}
