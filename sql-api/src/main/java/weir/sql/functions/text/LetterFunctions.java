package weir.sql.functions.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** What letters become, and what text is made of. */
@Topic("Text")
public final class LetterFunctions {
    private LetterFunctions() {}

    @SqlFunction(
            signature = "UPPER(text STRING) -> like(text)",
            doc = "The text in capital letters.",
            example = "UPPER('Weir')",
            result = "'WEIR'")
    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @SqlFunction(
            signature = "LOWER(text STRING) -> like(text)",
            doc = "The text in small letters.",
            example = "LOWER('Weir')",
            result = "'weir'")
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @SqlFunction(
            signature = "INITCAP(text STRING) -> like(text)",
            doc =
                    "The text with every word's first letter capital and the others small. Only A to Z are letters; words are"
                            + " runs of letters and digits.",
            example = "INITCAP('hello wORLD')",
            result = "'Hello World'")
    public static String initcap(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean first = true;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            words.append(first ? capital(letter) : small(letter));
            first = !isWordPart(letter);
        }
        return words.toString();
    }

    private static char capital(char letter) {
        return letter >= 'a' && letter <= 'z' ? (char) (letter - ('a' - 'A')) : letter;
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    private static boolean isWordPart(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    @SqlFunction(
            signature = "CHAR_LENGTH(text STRING) -> INT",
            aliases = "CHARACTER_LENGTH",
            doc = "The number of characters.",
            example = "CHAR_LENGTH('Weir')",
            result = "4")
    public static int charLength(String text) {
        return text.codePointCount(0, text.length());
    }

    @SqlFunction(
            signature = "ASCII(text STRING) -> INT",
            doc = "The first byte of the text in UTF-8, as a signed number; 0 for empty text.",
            example = "ASCII('abc')",
            result = "97")
    public static int ascii(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        char first = text.charAt(0);
        return first < 128 ? first : firstCharacter(text).getBytes(StandardCharsets.UTF_8)[0];
    }

    private static String firstCharacter(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    @SqlFunction(
            signature = "CHR(code BIGINT) -> STRING NULL",
            doc = "The character with that number in Latin-1, counted modulo 256; empty text for a negative number.",
            example = "CHR(65)",
            result = "'A'")
    public static String chr(long code) {
        return code < 0 ? "" : String.valueOf((char) (code & 0xFF));
    }

    @SqlFunction(
            signature = "REVERSE(text STRING) -> STRING NULL",
            doc = "The characters in reverse order.",
            example = "REVERSE('stop')",
            result = "'pots'")
    public static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @SqlFunction(
            signature = "REPEAT(text STRING, times INT) -> STRING",
            doc = "The text, so many times over; empty when that is none or less.",
            example = "REPEAT('ab', 3)",
            result = "'ababab'")
    public static String repeat(String text, int times) {
        return text.repeat(Math.max(0, times));
    }

    @SqlFunction(
            signature = "TRANSLATE(text STRING, from STRING, to STRING) -> STRING",
            aliases = "TRANSLATE3",
            doc =
                    "The text with each character of the second text replaced by the one at the same place of the third, or left"
                            + " out where the third is shorter.",
            example = "TRANSLATE('hello', 'elo', 'ip')",
            result = "'hipp'")
    public static String translate(String text, String from, String to) {
        if (from.isEmpty()) {
            return text;
        }
        StringBuilder translated = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            int place = from.indexOf(letter);
            if (place < 0) {
                translated.append(letter);
            } else if (place < to.length()) {
                translated.append(to.charAt(place));
            }
        }
        return translated.toString();
    }
}
