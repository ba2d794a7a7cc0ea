package weir.sql.functions.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import weir.base.WeirException;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Digests. */
@Topic("Hashes")
public final class HashFunctions {
    private HashFunctions() {}

    @SqlFunction(
            signature = "MD5(text STRING) -> CHAR(32)",
            doc = "The MD5 digest of text in UTF-8, or of bytes, in 32 hexadecimal digits.",
            example = "MD5('weir')",
            result = "'57c6838eabf401f73f6dd50093408e33'")
    public static String md5(String text) {
        return digest("MD5", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "MD5(bytes BYTES) -> CHAR(32)")
    public static String md5(byte[] bytes) {
        return digest("MD5", bytes);
    }

    @SqlFunction(
            signature = "SHA1(text STRING) -> CHAR(40)",
            doc = "The SHA-1 digest of text in UTF-8, or of bytes, in 40 hexadecimal digits.",
            example = "SHA1('weir')",
            result = "'73359e52b959cf85f75158a9bf78501ee2c9f529'")
    public static String sha1(String text) {
        return digest("SHA-1", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "SHA1(bytes BYTES) -> CHAR(40)")
    public static String sha1(byte[] bytes) {
        return digest("SHA-1", bytes);
    }

    @SqlFunction(
            signature = "SHA224(text STRING) -> CHAR(56)",
            doc = "The SHA-224 digest of text in UTF-8, or of bytes, in 56 hexadecimal digits.",
            example = "SHA224('weir')",
            result = "'53d24f46f7e89becb4b88303bcc754472c4e2b62e6d7ba144fa7744d'")
    public static String sha224(String text) {
        return digest("SHA-224", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "SHA224(bytes BYTES) -> CHAR(56)")
    public static String sha224(byte[] bytes) {
        return digest("SHA-224", bytes);
    }

    @SqlFunction(
            signature = "SHA256(text STRING) -> CHAR(64)",
            doc = "The SHA-256 digest of text in UTF-8, or of bytes, in 64 hexadecimal digits.",
            example = "SHA256('weir')",
            result = "'9e1bd4e58bdc27cb9abf4c558b21963a3f3fb6b08c715e8e2bb6c795162994bc'")
    public static String sha256(String text) {
        return digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "SHA256(bytes BYTES) -> CHAR(64)")
    public static String sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    @SqlFunction(
            signature = "SHA384(text STRING) -> CHAR(96)",
            doc = "The SHA-384 digest of text in UTF-8, or of bytes, in 96 hexadecimal digits.",
            example = "SHA384('weir')",
            result = "'4280a353c5e16a22987b9c7955301f3eeef972b4bf445d276b987896295a0068"
                    + "2ca975a5df98e735da8e227daed49b39'")
    public static String sha384(String text) {
        return digest("SHA-384", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "SHA384(bytes BYTES) -> CHAR(96)")
    public static String sha384(byte[] bytes) {
        return digest("SHA-384", bytes);
    }

    @SqlFunction(
            signature = "SHA512(text STRING) -> CHAR(128)",
            doc = "The SHA-512 digest of text in UTF-8, or of bytes, in 128 hexadecimal digits.",
            example = "SHA512('weir')",
            result = "'f11512542fedc33dd3b3ba0c1a320447339703cc2f886818cad20b470a5646df"
                    + "9a178b5994fd506cf264d404046281f1875f7d2317eb344e79896a71a0ccd7aa'")
    public static String sha512(String text) {
        return digest("SHA-512", text.getBytes(StandardCharsets.UTF_8));
    }

    @SqlFunction(signature = "SHA512(bytes BYTES) -> CHAR(128)")
    public static String sha512(byte[] bytes) {
        return digest("SHA-512", bytes);
    }

    @SqlFunction(
            signature = "SHA2(text STRING, length INT) -> VARCHAR(128)",
            doc = "The SHA-2 digest of that many bits: 224, 256, 384 or 512.",
            example = "SHA2('weir', 256)",
            result = "'9e1bd4e58bdc27cb9abf4c558b21963a3f3fb6b08c715e8e2bb6c795162994bc'")
    public static String sha2(String text, int length) {
        return sha2(text.getBytes(StandardCharsets.UTF_8), length);
    }

    @SqlFunction(signature = "SHA2(bytes BYTES, length INT) -> VARCHAR(128)")
    public static String sha2(byte[] bytes, int length) {
        return switch (length) {
            case 224, 256, 384, 512 -> digest("SHA-" + length, bytes);
            default ->
                throw new WeirException("SHA2 makes digests of 224, 256, 384 or 512 bits, not of " + length + ".");
        };
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + algorithm + ".", e);
        }
    }
}
