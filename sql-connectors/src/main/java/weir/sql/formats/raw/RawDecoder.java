package weir.sql.formats.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import weir.batch.BatchBuilder;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordException;

/** Reads a record as the value of the only column. */
final class RawDecoder implements RecordDecoder {
    private final Field field;
    private final Charset charset;
    private final ByteOrder order;
    private final boolean wanted;

    RawDecoder(Field field, Charset charset, boolean littleEndian, boolean wanted) {
        this.field = field;
        this.charset = charset;
        this.order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.wanted = wanted;
    }

    @Override
    public void decode(byte[] bytes, int start, int end, BatchBuilder rows) throws RecordException {
        if (wanted) {
            rows.column(0).append(value(bytes, start, end));
        }
        rows.endRow();
    }

    private Object value(byte[] bytes, int start, int end) throws RecordException {
        return switch (field.type().kind()) {
            case BOOLEAN -> number(bytes, start, end, Byte.BYTES).get() != 0;
            case TINYINT -> (int) number(bytes, start, end, Byte.BYTES).get();
            case SMALLINT -> (int) number(bytes, start, end, Short.BYTES).getShort();
            case INT -> number(bytes, start, end, Integer.BYTES).getInt();
            case BIGINT -> number(bytes, start, end, Long.BYTES).getLong();
            case FLOAT -> (double) number(bytes, start, end, Float.BYTES).getFloat();
            case DOUBLE -> number(bytes, start, end, Double.BYTES).getDouble();
            case BINARY, VARBINARY -> Arrays.copyOfRange(bytes, start, end);
            default -> new String(bytes, start, end - start, charset);
        };
    }

    private ByteBuffer number(byte[] bytes, int start, int end, int size) throws RecordException {
        if (end - start != size) {
            throw new RecordException("the record has " + (end - start) + " bytes, and "
                            + field.type().nullable(true) + " has " + size)
                    .inField(field.name());
        }
        return ByteBuffer.wrap(bytes, start, size).order(order);
    }
}
