package weir.serializers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How strings are written: a variable-length header {@code length * 2 + form}, then {@code length} bytes. Form 0 is
 * UTF-8. Form 1 is UTF-16 big-endian, used only for a string with an unpaired surrogate, which UTF-8 cannot express.
 */
final class Text {
    private static final int UTF_8 = 0;
    private static final int UTF_16 = 1;

    private Text() {}

    static void write(String text, DataOutputView target) throws IOException {
        boolean wellFormed = isWellFormed(text);
        byte[] bytes = wellFormed ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
        target.writeVarInt(bytes.length << 1 | (wellFormed ? UTF_8 : UTF_16));
        target.write(bytes);
    }

    static String read(DataInputView source) throws IOException {
        int header = source.readVarInt();
        byte[] bytes = Lengths.read(source, header >>> 1);
        return decode(bytes, 0, header);
    }

    static String decode(byte[] bytes, int offset, int header) {
        int length = header >>> 1;
        return (header & 1) == UTF_8
                ? new String(bytes, offset, length, StandardCharsets.UTF_8)
                : fromUtf16(bytes, offset, length);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String fromUtf16(byte[] bytes, int offset, int length) {
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[offset + 2 * i] << 8 | bytes[offset + 2 * i + 1] & 0xFF);
        }
        return new String(chars);
    }
}
