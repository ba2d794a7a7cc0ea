package weir.serializers;

import java.io.IOException;
import java.util.Arrays;

/** Arrays of primitives: a variable-length count, then the elements as their own serializers write them. */
final class PrimitiveArrays {
    static final TypeSerializer<byte[]> BYTES = ValueSerializer.mutable(
            byte[].class,
            "byte[]",
            PrimitiveArrays::writeBytes,
            in -> Lengths.read(in, in.readVarInt()),
            byte[]::clone);

    static final TypeSerializer<boolean[]> BOOLEANS = ValueSerializer.mutable(
            boolean[].class,
            "boolean[]",
            PrimitiveArrays::writeBooleans,
            PrimitiveArrays::readBooleans,
            boolean[]::clone);

    static final TypeSerializer<short[]> SHORTS = ValueSerializer.mutable(
            short[].class, "short[]", PrimitiveArrays::writeShorts, PrimitiveArrays::readShorts, short[]::clone);

    static final TypeSerializer<char[]> CHARS = ValueSerializer.mutable(
            char[].class, "char[]", PrimitiveArrays::writeChars, PrimitiveArrays::readChars, char[]::clone);

    static final TypeSerializer<int[]> INTS = ValueSerializer.mutable(
            int[].class, "int[]", PrimitiveArrays::writeInts, PrimitiveArrays::readInts, int[]::clone);

    static final TypeSerializer<long[]> LONGS = ValueSerializer.mutable(
            long[].class, "long[]", PrimitiveArrays::writeLongs, PrimitiveArrays::readLongs, long[]::clone);

    static final TypeSerializer<float[]> FLOATS = ValueSerializer.mutable(
            float[].class, "float[]", PrimitiveArrays::writeFloats, PrimitiveArrays::readFloats, float[]::clone);

    static final TypeSerializer<double[]> DOUBLES = ValueSerializer.mutable(
            double[].class, "double[]", PrimitiveArrays::writeDoubles, PrimitiveArrays::readDoubles, double[]::clone);

    private PrimitiveArrays() {}

    private static void writeBytes(byte[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        target.write(values);
    }

    private static void writeBooleans(boolean[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (boolean value : values) {
            target.writeBoolean(value);
        }
    }

    private static boolean[] readBooleans(DataInputView source) throws IOException {
        int size = source.readVarInt();
        boolean[] values = new boolean[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readBoolean();
        }
        return values;
    }

    private static void writeShorts(short[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (short value : values) {
            target.writeShort(value);
        }
    }

    private static short[] readShorts(DataInputView source) throws IOException {
        int size = source.readVarInt();
        short[] values = new short[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readShort();
        }
        return values;
    }

    private static void writeChars(char[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (char value : values) {
            target.writeChar(value);
        }
    }

    private static char[] readChars(DataInputView source) throws IOException {
        int size = source.readVarInt();
        char[] values = new char[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readChar();
        }
        return values;
    }

    private static void writeInts(int[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (int value : values) {
            target.writeInt(value);
        }
    }

    private static int[] readInts(DataInputView source) throws IOException {
        int size = source.readVarInt();
        int[] values = new int[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readInt();
        }
        return values;
    }

    private static void writeLongs(long[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (long value : values) {
            target.writeLong(value);
        }
    }

    private static long[] readLongs(DataInputView source) throws IOException {
        int size = source.readVarInt();
        long[] values = new long[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readLong();
        }
        return values;
    }

    private static void writeFloats(float[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (float value : values) {
            target.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputView source) throws IOException {
        int size = source.readVarInt();
        float[] values = new float[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readFloat();
        }
        return values;
    }

    private static void writeDoubles(double[] values, DataOutputView target) throws IOException {
        target.writeVarInt(values.length);
        for (double value : values) {
            target.writeDouble(value);
        }
    }

    private static double[] readDoubles(DataInputView source) throws IOException {
        int size = source.readVarInt();
        double[] values = new double[Lengths.initialCapacity(size)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Lengths.grown(i, size));
            }
            values[i] = source.readDouble();
        }
        return values;
    }
}
