package weir.serializers;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@link java.io.DataOutput#writeUTF}'s own form of strings, up to 65,535 bytes, kept for callers of that method. */
final class ModifiedUtf8 {
    private ModifiedUtf8() {}

    static void write(String text, DataOutputSerializer target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 2);
        try {
            new DataOutputStream(bytes).writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A string of " + text.length() + " characters is too long for writeUTF; use writeText.", e);
        }
        target.write(bytes.toByteArray());
    }
}
