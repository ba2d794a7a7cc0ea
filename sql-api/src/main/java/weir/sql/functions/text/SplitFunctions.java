package weir.sql.functions.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Takes text apart at separators. */
@Topic("Text")
public final class SplitFunctions {
    private SplitFunctions() {}

    @SqlFunction(
            signature = "SPLIT(text STRING, separator STRING) -> ARRAY<STRING>",
            doc =
                    "The pieces between the separators; single characters when the separator is empty, no piece when the text is.",
            example = "SPLIT('a,b,c', ',')",
            result = "ARRAY['a', 'b', 'c']")
    public static List<Object> split(String text, String separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        return separator.isEmpty() ? characters(text) : pieces(text, separator);
    }

    private static List<Object> characters(String text) {
        List<Object> characters = new ArrayList<>(text.length());
        for (int index = 0; index < text.length(); index++) {
            characters.add(String.valueOf(text.charAt(index)));
        }
        return characters;
    }

    private static List<Object> pieces(String text, String separator) {
        List<Object> pieces = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
            pieces.add(text.substring(begin, end));
            begin = end + separator.length();
        }
        pieces.add(text.substring(begin));
        return pieces;
    }

    @SqlFunction(
            signature = "SPLIT_INDEX(text STRING, separator STRING, index INT) -> STRING NULL",
            doc =
                    "One of the pieces between the separators, counted from 0; NULL when there is none. A number as separator is the"
                            + " code of a character.",
            example = "SPLIT_INDEX('a,b,c', ',', 1)",
            result = "'b'")
    public static String splitIndex(String text, String separator, int index) {
        if (index < 0 || text.isEmpty() || separator.isEmpty()) {
            return null;
        }
        int begin = 0;
        for (int piece = 0; piece < index; piece++) {
            int separatorAt = text.indexOf(separator, begin);
            if (separatorAt < 0) {
                return null;
            }
            begin = separatorAt + separator.length();
        }
        int end = text.indexOf(separator, begin);
        return end < 0 ? text.substring(begin) : text.substring(begin, end);
    }

    @SqlFunction(signature = "SPLIT_INDEX(text STRING, separator INT, index INT) -> STRING NULL")
    public static String splitIndex(String text, int separator, int index) {
        boolean isCharacter = separator > 0 && separator <= Character.MAX_VALUE;
        return isCharacter ? splitIndex(text, String.valueOf((char) separator), index) : null;
    }

    @SqlFunction(
            signature =
                    "STR_TO_MAP(text STRING, [entrySeparator STRING = ','], [keySeparator STRING = '=']) -> MAP<STRING, STRING> NULL",
            doc =
                    "Keys and values from text; the separators are regular expressions. A key without a separator has the value"
                            + " NULL, and of equal keys the last one counts.",
            example = "STR_TO_MAP('a=1,b=2')",
            result = "MAP['a', '1', 'b', '2']")
    public static Map<Object, Object> strToMap(String text, Splitter entrySeparator, Splitter keySeparator) {
        Map<Object, Object> map = new HashMap<>();
        if (text.isEmpty()) {
            return map;
        }
        for (String entry : entrySeparator.split(text, 0)) {
            String[] pair = keySeparator.split(entry, 2);
            map.put(pair[0], pair.length == 2 ? pair[1] : null);
        }
        return map;
    }
}
