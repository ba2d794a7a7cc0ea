package weir.serializers;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A {@link DataOutputView} on a byte array that grows as it is written; {@link #clear} makes it ready for reuse. */
public final class DataOutputSerializer implements DataOutputView {
    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle SHORT = view(short[].class);
    /** Arrays of more elements than this are refused by some virtual machines. */
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private byte[] buffer;
    private int position;
    private DescribedClasses described = DescribedClasses.NONE;

    public DataOutputSerializer(int startSizeBytes) {
        buffer = new byte[Math.max(16, startSizeBytes)];
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    /** The bytes written so far. */
    public byte[] getCopyOfBuffer() {
        return Arrays.copyOf(buffer, position);
    }

    /** The array written to, of which the first {@link #length} bytes count; valid until the next write. */
    public byte[] getSharedBuffer() {
        return buffer;
    }

    @Override
    public void describe(String className, String schema) {
        if (described == DescribedClasses.NONE) {
            described = new DescribedClasses();
        }
        described.add(className, schema);
    }

    /** The classes that what was written names. */
    public DescribedClasses described() {
        return described;
    }

    public int length() {
        return position;
    }

    public void clear() {
        position = 0;
        described = DescribedClasses.NONE;
    }

    /** Continues at {@code position}: back, to overwrite, or forward, over bytes of undefined content. */
    public void setPosition(int position) {
        reserve(position - this.position);
        this.position = position;
    }

    @Override
    public void write(int value) {
        writeByte(value);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        reserve(length);
        System.arraycopy(bytes, offset, buffer, position, length);
        position += length;
    }

    @Override
    public void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    @Override
    public void writeByte(int value) {
        reserve(1);
        buffer[position++] = (byte) value;
    }

    @Override
    public void writeShort(int value) {
        reserve(2);
        SHORT.set(buffer, position, (short) value);
        position += 2;
    }

    @Override
    public void writeChar(int value) {
        writeShort(value);
    }

    @Override
    public void writeInt(int value) {
        reserve(4);
        INT.set(buffer, position, value);
        position += 4;
    }

    @Override
    public void writeLong(long value) {
        reserve(8);
        LONG.set(buffer, position, value);
        position += 8;
    }

    @Override
    public void writeFloat(float value) {
        writeInt(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void writeBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            writeByte(text.charAt(i));
        }
    }

    @Override
    public void writeChars(String text) {
        for (int i = 0; i < text.length(); i++) {
            writeChar(text.charAt(i));
        }
    }

    @Override
    public void writeUTF(String text) {
        ModifiedUtf8.write(text, this);
    }

    @Override
    public void writeVarInt(int value) {
        reserve(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            buffer[position++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        buffer[position++] = (byte) rest;
    }

    @Override
    public void writeText(String text) throws IOException {
        int start = position;
        int length = text.length();
        writeVarInt(length << 1);
        reserve(length);
        if (!copyAscii(text, length)) {
            position = start;
            Text.write(text, this);
        }
    }

    private boolean copyAscii(String text, int length) {
        byte[] target = buffer;
        int seen = 0;
        for (int i = 0, to = position; i < length; i++, to++) {
            char c = text.charAt(i);
            target[to] = (byte) c;
            seen |= c;
        }
        position += length;
        return seen < 0x80;
    }

    @Override
    public void skipBytesToWrite(int numBytes) {
        reserve(numBytes);
        position += numBytes;
    }

    private void reserve(int bytes) {
        if (bytes > buffer.length - position) {
            grow(position + (long) bytes);
        }
    }

    private void grow(long needed) {
        if (needed > MAX_SIZE) {
            throw new IllegalStateException("A value takes more than 2 GiB in serialized form, which is the limit for"
                    + " one value: keep it in several smaller ones, for example in a MapState.");
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_SIZE, Math.max(needed, buffer.length * 2L)));
    }
}
