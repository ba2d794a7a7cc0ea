package weir.serializers;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** A {@link DataInputView} on a byte array, or on a range of one. */
public final class DataInputDeserializer implements DataInputView {
    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle SHORT = view(short[].class);

    private byte[] buffer = new byte[0];
    private int position;
    private int end;
    private DescribedClasses classes = DescribedClasses.NONE;

    public DataInputDeserializer() {}

    public DataInputDeserializer(byte[] buffer) {
        this(buffer, 0, buffer.length);
    }

    public DataInputDeserializer(byte[] buffer, int start, int length) {
        setBuffer(buffer, start, length);
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    public void setBuffer(byte[] buffer) {
        setBuffer(buffer, 0, buffer.length);
    }

    /** Reads from now on {@code length} bytes of {@code buffer}, the first one at {@code start}. */
    public void setBuffer(byte[] buffer, int start, int length) {
        Objects.checkFromIndexSize(start, length, buffer.length);
        this.buffer = buffer;
        this.position = start;
        this.end = start + length;
    }

    @Override
    public DescribedClasses classes() {
        return classes;
    }

    @Override
    public void describedBy(DescribedClasses known) {
        classes = known;
    }

    /** The number of bytes not read yet. */
    public int available() {
        return end - position;
    }

    public int getPosition() {
        return position;
    }

    /** What was read since the position was {@code start}. */
    public byte[] readSince(int start) {
        return Arrays.copyOfRange(buffer, start, position);
    }

    /** True if the next {@code count} bytes are all 0. */
    public boolean zerosFollow(int count) {
        int stop = Math.min(end, position + count);
        int at = position;
        while (at < stop && buffer[at] == 0) {
            at++;
        }
        return at == position + count;
    }

    @Override
    public void readFully(byte[] bytes) throws EOFException {
        readFully(bytes, 0, bytes.length);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws EOFException {
        System.arraycopy(buffer, advance(length), bytes, offset, length);
    }

    @Override
    public int skipBytes(int count) {
        int skipped = Math.max(0, Math.min(count, available()));
        position += skipped;
        return skipped;
    }

    @Override
    public void skipBytesToRead(int numBytes) throws EOFException {
        advance(numBytes);
    }

    @Override
    public boolean readBoolean() throws EOFException {
        return readByte() != 0;
    }

    @Override
    public byte readByte() throws EOFException {
        return buffer[advance(1)];
    }

    @Override
    public int readUnsignedByte() throws EOFException {
        return readByte() & 0xFF;
    }

    @Override
    public short readShort() throws EOFException {
        return (short) SHORT.get(buffer, advance(2));
    }

    @Override
    public int readUnsignedShort() throws EOFException {
        return readShort() & 0xFFFF;
    }

    @Override
    public char readChar() throws EOFException {
        return (char) readShort();
    }

    @Override
    public int readInt() throws EOFException {
        return (int) INT.get(buffer, advance(4));
    }

    @Override
    public long readLong() throws EOFException {
        return (long) LONG.get(buffer, advance(8));
    }

    @Override
    public float readFloat() throws EOFException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws EOFException {
        return Double.longBitsToDouble(readLong());
    }

    /** Reads up to the next line end, as {@link java.io.DataInput} wants it: one byte is one character. */
    @Override
    public String readLine() throws IOException {
        if (available() == 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (available() > 0) {
            char c = (char) readUnsignedByte();
            if (c == '\n') {
                break;
            }
            line.append(c);
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    @Override
    public String readUTF() throws IOException {
        return DataInputStream.readUTF(this);
    }

    @Override
    public String readText() throws IOException {
        int header = readVarInt();
        return Text.decode(buffer, advance(header >>> 1), header);
    }

    /** Moves on by {@code length} bytes and returns where they begin. */
    private int advance(int length) throws EOFException {
        int start = position;
        if (length < 0 || length > end - start) {
            throw new EOFException("The serialized value ends after " + (end - start) + " more bytes, but " + length
                    + " were to be read: the data is cut off, or was written by another serializer.");
        }
        position = start + length;
        return start;
    }
}
