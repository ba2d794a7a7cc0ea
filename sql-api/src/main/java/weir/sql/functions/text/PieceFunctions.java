package weir.sql.functions.text;

import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Pieces of text, and text made of pieces. */
@Topic("Text")
public final class PieceFunctions {
    private PieceFunctions() {}

    @SqlFunction(
            signature = "CONCAT(text STRING...) -> STRING",
            doc = "All texts one after the other; NULL when one of them is.",
            example = "CONCAT('a', 'b', 'c')",
            result = "'abc'")
    public static String concat(String... texts) {
        return String.join("", texts);
    }

    @SqlFunction(
            signature = "CONCAT_WS(separator STRING, [text STRING...]) -> STRING",
            doc = "All texts that are not NULL, with the separator between them.",
            example = "CONCAT_WS('-', 'a', 'b', 'c')",
            result = "'a-b-c'")
    public static String concatWs(String separator, @Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (String text : texts) {
            if (text != null) {
                joined.append(first ? "" : separator).append(text);
                first = false;
            }
        }
        return joined.toString();
    }

    @SqlFunction(
            signature = "SUBSTRING(text STRING, start INT) -> varying(text) NULL",
            aliases = "SUBSTR",
            syntax = "SUBSTRING(text FROM start [FOR length])\nSUBSTRING(text, start[, length])",
            doc =
                    "The text from a position on, at most so many characters of it. A negative position counts from the end, 0 is"
                            + " 1; a negative length gives NULL.",
            example = "SUBSTRING('reservoir' FROM 3 FOR 5)",
            result = "'servo'")
    public static String substring(String text, int start) {
        return substring(text, start, Integer.MAX_VALUE);
    }

    @SqlFunction(signature = "SUBSTRING(text STRING, start INT, length INT) -> varying(text) NULL")
    public static String substring(String text, int start, int length) {
        if (length < 0) {
            return null;
        }
        int size = text.codePointCount(0, text.length());
        int from = start > 0 ? start - 1 : start == 0 ? 0 : size + start;
        if (from < 0 || from >= size) {
            return "";
        }
        int begin = text.offsetByCodePoints(0, from);
        return text.substring(begin, text.offsetByCodePoints(begin, Math.min(length, size - from)));
    }

    @SqlFunction(
            signature = "LEFT(text STRING, length INT) -> varying(text) NULL",
            doc = "The first characters of the text; empty when that is none or less.",
            example = "LEFT('reservoir', 4)",
            result = "'rese'")
    public static String left(String text, int length) {
        return length <= 0 ? "" : substring(text, 1, length);
    }

    @SqlFunction(
            signature = "RIGHT(text STRING, length INT) -> varying(text) NULL",
            doc = "The last characters of the text; empty when that is none or less.",
            example = "RIGHT('reservoir', 4)",
            result = "'voir'")
    public static String right(String text, int length) {
        int size = text.codePointCount(0, text.length());
        if (length <= 0) {
            return "";
        }
        return length >= size ? text : text.substring(text.offsetByCodePoints(0, size - length));
    }

    @SqlFunction(
            signature = "LPAD(text STRING, length INT, pad STRING) -> STRING NULL",
            doc =
                    "The text, filled up on the left to that length, or cut to it. NULL when the length is negative or the"
                            + " padding is empty.",
            example = "LPAD('7', 3, '0')",
            result = "'007'")
    public static String lpad(String text, int length, String pad) {
        return cannotPad(length, pad) ? null : cutOr(text, length, padding(text, length, pad) + text);
    }

    @SqlFunction(
            signature = "RPAD(text STRING, length INT, pad STRING) -> STRING NULL",
            doc =
                    "The text, filled up on the right to that length, or cut to it. NULL when the length is negative or the"
                            + " padding is empty.",
            example = "RPAD('7', 3, '0')",
            result = "'700'")
    public static String rpad(String text, int length, String pad) {
        return cannotPad(length, pad) ? null : cutOr(text, length, text + padding(text, length, pad));
    }

    private static boolean cannotPad(int length, String pad) {
        return length < 0 || pad.isEmpty();
    }

    private static String cutOr(String text, int length, String padded) {
        return length <= text.length() ? text.substring(0, length) : padded;
    }

    /** Lengths count Java's characters here, as in Flink. */
    private static String padding(String text, int length, String pad) {
        int missing = length - text.length();
        return missing <= 0 ? "" : pad.repeat(missing / pad.length() + 1).substring(0, missing);
    }

    @SqlFunction(
            signature = "REPLACE(text STRING, search STRING, replacement STRING) -> STRING",
            doc = "The text with every occurrence of the searched text replaced.",
            example = "REPLACE('banana', 'an', 'AN')",
            result = "'bANANa'")
    public static String replace(String text, String search, String replacement) {
        return text.replace(search, replacement);
    }

    @SqlFunction(
            signature = "OVERLAY(text STRING, replacement STRING, start INT) -> joined(text, replacement)",
            syntax = "OVERLAY(text PLACING replacement FROM start [FOR length])",
            doc =
                    "The text with so many characters from a position on replaced, as many as the replacement has if nothing is"
                            + " said. A position outside of the text changes nothing.",
            example = "OVERLAY('Flxnk' PLACING 'i' FROM 3 FOR 1)",
            result = "'Flink'")
    public static String overlay(String text, String replacement, int start) {
        return overlay(text, replacement, start, replacement.length());
    }

    @SqlFunction(
            signature = "OVERLAY(text STRING, replacement STRING, start INT, length INT) -> joined(text, replacement)")
    public static String overlay(String text, String replacement, int start, int length) {
        if (start <= 0 || start > text.length()) {
            return text;
        }
        int end = start - 1 + length;
        boolean toTheEnd = length <= 0 || end >= text.length();
        return text.substring(0, start - 1) + replacement + (toTheEnd ? "" : text.substring(end));
    }

    @SqlFunction(
            signature = "ELT(index INT, text STRING...) -> common(text) NULL",
            doc = "The text at that place among the others, counted from 1; NULL when there is none.",
            example = "ELT(2, 'a', 'b', 'c')",
            result = "'b'")
    public static String elt(int index, @Nullable String... texts) {
        return index >= 1 && index <= texts.length ? texts[index - 1] : null;
    }

    @SqlFunction(signature = "ELT(index INT, bytes BYTES...) -> common(bytes) NULL")
    public static byte[] elt(int index, @Nullable byte[]... bytes) {
        return index >= 1 && index <= bytes.length ? bytes[index - 1] : null;
    }
}
