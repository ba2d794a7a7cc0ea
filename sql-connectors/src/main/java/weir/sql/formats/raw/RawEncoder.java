package weir.sql.formats.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.sql.table.Field;
import weir.sql.table.RecordBuffer;
import weir.sql.table.RecordEncoder;

/** Writes the value of the only column as a record. */
final class RawEncoder implements RecordEncoder {
    private final Field field;
    private final Charset charset;
    private final ByteOrder order;

    RawEncoder(Field field, Charset charset, boolean littleEndian) {
        this.field = field;
        this.charset = charset;
        this.order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @Override
    public void encode(Batch batch, int row, RecordBuffer out) {
        Object value = batch.column(0).get(row);
        if (value == null) {
            throw new WeirException(
                    "Field '" + field.name() + "' is NULL, which the format 'raw' has no bytes for. Filter"
                            + " such rows with WHERE " + field.name() + " IS NOT NULL.");
        }
        byte[] bytes = bytes(value);
        out.append(bytes, 0, bytes.length);
    }

    private byte[] bytes(Object value) {
        return switch (field.type().kind()) {
            case BOOLEAN -> new byte[] {(byte) ((boolean) value ? 1 : 0)};
            case TINYINT -> new byte[] {(byte) (int) value};
            case SMALLINT -> buffer(Short.BYTES).putShort((short) (int) value).array();
            case INT -> buffer(Integer.BYTES).putInt((int) value).array();
            case BIGINT -> buffer(Long.BYTES).putLong((long) value).array();
            case FLOAT -> buffer(Float.BYTES).putFloat((float) (double) value).array();
            case DOUBLE -> buffer(Double.BYTES).putDouble((double) value).array();
            case BINARY, VARBINARY -> (byte[]) value;
            default -> ((String) value).getBytes(charset);
        };
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(order);
    }
}
