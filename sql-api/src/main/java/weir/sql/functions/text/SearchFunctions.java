package weir.sql.functions.text;

import java.util.Arrays;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Where text stands in text. */
@Topic("Text")
public final class SearchFunctions {
    private SearchFunctions() {}

    @SqlFunction(
            signature = "POSITION(part STRING, text STRING) -> INT",
            syntax = "POSITION(part IN text)",
            doc = "Where the first occurrence of a part begins; 0 when there is none.",
            example = "POSITION('l' IN 'hello')",
            result = "3")
    public static int position(String part, String text) {
        return locate(part, text, 1);
    }

    @SqlFunction(
            signature = "LOCATE(part STRING, text STRING, [start INT = 1]) -> INT",
            doc = "Where the first occurrence of a part begins, from a position on; 0 when there is none.",
            example = "LOCATE('l', 'hello', 4)",
            result = "4")
    public static int locate(String part, String text, int start) {
        if (part.isEmpty()) {
            return 1;
        }
        int size = text.codePointCount(0, text.length());
        if (start > size) {
            return 0;
        }
        return characters(text, text.indexOf(part, start <= 1 ? 0 : text.offsetByCodePoints(0, start - 1)));
    }

    /** The position, in characters from 1, of an index in Java's. */
    private static int characters(String text, int index) {
        return index < 0 ? 0 : text.codePointCount(0, index) + 1;
    }

    @SqlFunction(
            signature = "INSTR(text STRING, part STRING, [start INT = 1], [occurrence INT = 1]) -> INT",
            doc =
                    "Where an occurrence of a part begins, the first if nothing is said, from a position on; 0 when there is none."
                            + " A negative position counts from the end and searches backwards.",
            example = "INSTR('corporate floor', 'or', 3, 2)",
            result = "14")
    public static int instr(String text, String part, int start, int occurrence) {
        if (part.isEmpty()) {
            return 1;
        }
        if (start == 0 || occurrence <= 0 || Math.abs((long) start) > text.length()) {
            return 0;
        }
        return characters(
                text, start > 0 ? forward(text, part, start - 1, occurrence) : backward(text, part, start, occurrence));
    }

    private static int forward(String text, String part, int from, int occurrence) {
        int index =
                text.indexOf(part, text.offsetByCodePoints(0, Math.min(from, text.codePointCount(0, text.length()))));
        for (int further = 1; further < occurrence && index >= 0; further++) {
            index = text.indexOf(part, index + 1);
        }
        return index;
    }

    private static int backward(String text, String part, int start, int occurrence) {
        int index = text.lastIndexOf(part, text.length() + start);
        for (int further = 1; further < occurrence && index >= 0; further++) {
            index = text.lastIndexOf(part, index - 1);
        }
        return index;
    }

    @SqlFunction(
            signature = "STARTSWITH(text STRING, start STRING) -> BOOLEAN",
            doc = "Whether the text begins with another. All begin with the empty one.",
            example = "STARTSWITH('reservoir', 'res')",
            result = "TRUE")
    public static boolean startswith(String text, String start) {
        return text.startsWith(start);
    }

    @SqlFunction(signature = "STARTSWITH(bytes BYTES, start BYTES) -> BOOLEAN")
    public static boolean startswith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    @SqlFunction(
            signature = "ENDSWITH(text STRING, end STRING) -> BOOLEAN",
            doc = "Whether the text ends with another. All end with the empty one.",
            example = "ENDSWITH('reservoir', 'voir')",
            result = "TRUE")
    public static boolean endswith(String text, String end) {
        return text.endsWith(end);
    }

    @SqlFunction(signature = "ENDSWITH(bytes BYTES, end BYTES) -> BOOLEAN")
    public static boolean endswith(byte[] bytes, byte[] end) {
        int from = bytes.length - end.length;
        return from >= 0 && Arrays.equals(bytes, from, bytes.length, end, 0, end.length);
    }
}
