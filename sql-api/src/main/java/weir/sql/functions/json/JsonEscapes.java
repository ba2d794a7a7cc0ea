package weir.sql.functions.json;

import java.util.HexFormat;

/** How JSON writes characters that may not stand for themselves. */
final class JsonEscapes {
    private static final HexFormat CAPITALS = HexFormat.of().withUpperCase();
    private static final HexFormat SMALL = HexFormat.of();
    private static final char LAST_OF_ASCII = 127;
    private static final int CODE_DIGITS = 4;

    private JsonEscapes() {}

    /** The escape of a character that needs one, else null. */
    static String of(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> letter < ' ' ? "\\u" + CAPITALS.toHexDigits(letter) : null;
        };
    }

    /** As {@link #of}, and the slash and all that is not ASCII besides. */
    static String ofAllButAscii(char letter) {
        if (letter == '/') {
            return "\\/";
        }
        String escape = letter > LAST_OF_ASCII ? null : of(letter);
        return letter > LAST_OF_ASCII ? "\\u" + SMALL.toHexDigits(letter) : escape;
    }

    /** The text that the inside of a string of JSON means. */
    static String resolve(String inside) {
        StringBuilder text = new StringBuilder(inside.length());
        for (int index = 0; index < inside.length(); index++) {
            char letter = inside.charAt(index);
            if (letter != '\\' || index + 1 == inside.length()) {
                text.append(letter);
                continue;
            }
            index++;
            boolean code = inside.charAt(index) == 'u' && index + CODE_DIGITS < inside.length();
            text.append(
                    code
                            ? (char) HexFormat.fromHexDigits(inside, index + 1, index + 1 + CODE_DIGITS)
                            : plain(inside.charAt(index)));
            index += code ? CODE_DIGITS : 0;
        }
        return text.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
