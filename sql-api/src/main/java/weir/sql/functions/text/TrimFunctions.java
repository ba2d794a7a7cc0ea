package weir.sql.functions.text;

import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Takes characters off the ends of text. */
@Topic("Text")
public final class TrimFunctions {
    private TrimFunctions() {}

    /** Which ends TRIM looks at. */
    public enum Side {
        BOTH,
        LEADING,
        TRAILING
    }

    @SqlFunction(
            signature = "TRIM(side SYMBOL, characters STRING, text STRING) -> varying(text)",
            syntax = "TRIM([BOTH | LEADING | TRAILING] [characters FROM] text)",
            doc = "The text without any of these characters at its ends; blanks if nothing is said.",
            example = "TRIM(LEADING 'x' FROM 'xxweirx')",
            result = "'weirx'")
    public static String trim(Side side, String characters, String text) {
        return switch (side) {
            case BOTH -> btrim(text, characters);
            case LEADING -> ltrim(text, characters);
            case TRAILING -> rtrim(text, characters);
        };
    }

    @SqlFunction(signature = {"TRIM(side SYMBOL, text STRING) -> varying(text)"})
    public static String trim(Side side, String text) {
        return trim(side, " ", text);
    }

    @SqlFunction(signature = "TRIM(characters STRING, text STRING) -> varying(text)")
    public static String trim(String characters, String text) {
        return btrim(text, characters);
    }

    @SqlFunction(signature = "TRIM(text STRING) -> varying(text)")
    public static String trim(String text) {
        return btrim(text, " ");
    }

    @SqlFunction(
            signature = "BTRIM(text STRING, [characters STRING = ' ']) -> STRING",
            doc = "The text without any of these characters at both ends; blanks if nothing is said.",
            example = "BTRIM('**weir*', '*')",
            result = "'weir'")
    public static String btrim(String text, String characters) {
        return rtrim(ltrim(text, characters), characters);
    }

    @SqlFunction(
            signature = "LTRIM(text STRING, [characters STRING = ' ']) -> varying(text)",
            doc = "The text without any of these characters at its beginning; blanks if nothing is said.",
            example = "LTRIM('  weir')",
            result = "'weir'")
    public static String ltrim(String text, String characters) {
        int begin = 0;
        while (begin < text.length() && characters.indexOf(text.codePointAt(begin)) >= 0) {
            begin = text.offsetByCodePoints(begin, 1);
        }
        return text.substring(begin);
    }

    @SqlFunction(
            signature = "RTRIM(text STRING, [characters STRING = ' ']) -> varying(text)",
            doc = "The text without any of these characters at its end; blanks if nothing is said.",
            example = "RTRIM('weir  ')",
            result = "'weir'")
    public static String rtrim(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.codePointBefore(end)) >= 0) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
