package weir.serializers;

import java.io.DataOutput;
import java.io.IOException;

/** Where serializers write, in the byte order and encodings of {@link DataOutput}. */
public interface DataOutputView extends DataOutput {
    /** Leaves {@code numBytes} bytes to be filled later by whoever owns the view. */
    void skipBytesToWrite(int numBytes) throws IOException;

    /** Writes {@code value} in one to five bytes, seven bits each, lowest first; small non-negative values are short. */
    default void writeVarInt(int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        writeByte(rest);
    }

    /** Notes how values of a class that was just named are written, for whoever reads them without that class. */
    default void describe(String className, String schema) {}

    /** Notes the same of several classes. */
    default void describe(DescribedClasses classes) {
        for (DescribedClasses.Described each : classes.all()) {
            describe(each.className(), each.schema());
        }
    }

    /** Writes any string, one with unpaired surrogates included, in the form described at {@link Text}. */
    default void writeText(String text) throws IOException {
        Text.write(text, this);
    }
}
