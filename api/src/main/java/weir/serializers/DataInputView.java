package weir.serializers;

import java.io.DataInput;
import java.io.IOException;

/** Where serializers read what they wrote to a {@link DataOutputView}. */
public interface DataInputView extends DataInput {
    /** Skips exactly {@code numBytes} bytes or fails with an {@link java.io.EOFException}. */
    void skipBytesToRead(int numBytes) throws IOException;

    /** Reads what {@link DataOutputView#writeVarInt} wrote. */
    default int readVarInt() throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = readByte();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("A length in the serialized data has more than five bytes: the data is damaged, or was"
                + " written by another serializer than the one that reads it.");
    }

    /** The classes that the values name, as far as whoever wrote them has noted that; see {@link DataOutputView#describe}. */
    default DescribedClasses classes() {
        return DescribedClasses.NONE;
    }

    /** Lets {@link #classes} be those. */
    default void describedBy(DescribedClasses classes) {}

    /** Reads what {@link DataOutputView#writeText} wrote. */
    default String readText() throws IOException {
        return Text.read(this);
    }
}
