package weir.sql.functions.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import weir.base.WeirException;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Text as bytes, digits and letters, and back. */
@Topic("Text")
public final class EncodingFunctions {
    private static final HexFormat CAPITALS = HexFormat.of().withUpperCase();

    private EncodingFunctions() {}

    @SqlFunction(
            signature = "ENCODE(text STRING, charset STRING) -> BYTES",
            doc = "The text as bytes of a character set such as 'UTF-8'.",
            example = "ENCODE('abc', 'UTF-8')",
            result = "X'616263'")
    public static byte[] encode(String text, String charset) {
        return text.getBytes(charset(charset));
    }

    @SqlFunction(
            signature = "DECODE(bytes BYTES, charset STRING) -> STRING",
            doc = "The text that bytes of a character set such as 'UTF-8' mean.",
            example = "DECODE(X'616263', 'UTF-8')",
            result = "'abc'")
    public static String decode(byte[] bytes, String charset) {
        return new String(bytes, charset(charset));
    }

    private static Charset charset(String name) {
        if (name.equals("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new WeirException("There is no character set '" + name + "'; one that always works is 'UTF-8'.", e);
        }
    }

    @SqlFunction(
            signature = "TO_BASE64(text STRING) -> STRING",
            doc = "The text, or the bytes, in Base64.",
            example = "TO_BASE64('hello')",
            result = "'aGVsbG8='")
    public static String toBase64(String text) {
        return toBase64(text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "TO_BASE64(bytes BYTES) -> STRING")
    public static String toBase64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @SqlFunction(
            signature = "FROM_BASE64(text STRING) -> STRING",
            doc = "The text that stands there in Base64.",
            example = "FROM_BASE64('aGVsbG8=')",
            result = "'hello'")
    public static String fromBase64(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WeirException("FROM_BASE64 was given '" + text + "', which is not in Base64.", e);
        }
    }

    @SqlFunction(
            signature = "BIN(number BIGINT) -> STRING",
            doc = "The number in binary digits, 64 of them when it is negative.",
            example = "BIN(5)",
            result = "'101'")
    public static String bin(long number) {
        return Long.toBinaryString(number);
    }

    @SqlFunction(
            signature = "HEX(number BIGINT) -> STRING",
            doc = "A number in hexadecimal digits, or the bytes of text in UTF-8.",
            example = "HEX('abc')",
            result = "'616263'")
    public static String hex(long number) {
        return Long.toHexString(number).toUpperCase(Locale.ROOT);
    }

    @SqlFunction(signature = "HEX(text STRING) -> STRING")
    public static String hex(String text) {
        return CAPITALS.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(
            signature = "UNHEX(text STRING) -> BYTES NULL",
            doc = "The bytes that stand there in hexadecimal digits; NULL when something else does.",
            example = "UNHEX('616263')",
            result = "X'616263'")
    public static byte[] unhex(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.digit(text.charAt(index), 16) < 0 || text.charAt(index) > 'f') {
                return null;
            }
        }
        return text.length() % 2 == 0 ? HexFormat.of().parseHex(text) : ofOddLength(text);
    }

    /** Flink puts the odd first digit into a byte of its own, and drops what it then has no room for: '414' is 0x0014. */
    private static byte[] ofOddLength(String text) {
        byte[] bytes = new byte[(text.length() + 1) / 2];
        byte[] rest = HexFormat.of().parseHex(text.substring(1));
        System.arraycopy(rest, 0, bytes, 1, rest.length);
        return bytes;
    }
}
