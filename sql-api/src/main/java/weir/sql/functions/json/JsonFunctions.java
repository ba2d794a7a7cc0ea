package weir.sql.functions.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import weir.base.WeirException;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Makes JSON of values, and of text. */
@Topic("JSON")
public final class JsonFunctions {
    private JsonFunctions() {}

    /** What becomes of NULLs in objects and arrays. */
    public enum OnNull {
        NULL,
        ABSENT
    }

    /** The sorts of JSON. */
    public enum Sort {
        VALUE,
        OBJECT,
        ARRAY,
        SCALAR
    }

    @SqlFunction(
            signature = "IS_JSON(text STRING, [sort SYMBOL = VALUE]) -> BOOLEAN NOT NULL",
            syntax = "text IS [NOT] JSON [VALUE | OBJECT | ARRAY | SCALAR]",
            doc = "Whether the text is JSON, and of that sort; NULL is not.",
            example = "'{\"a\": 1}' IS JSON OBJECT",
            result = "TRUE")
    public static boolean isJson(@Nullable String text, Sort sort) {
        if (text == null) {
            return false;
        }
        try {
            Object value = JsonReader.read(text);
            return switch (sort) {
                case VALUE -> true;
                case OBJECT -> value instanceof Map;
                case ARRAY -> value instanceof java.util.List;
                case SCALAR -> Found.isScalar(value);
            };
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @SqlFunction(
            signature = "JSON_STRING(value ANY) -> STRING",
            doc = "The value as JSON: rows and maps are objects, bytes are in Base64.",
            example = "JSON_STRING(ARRAY[1, 2])",
            result = "'[1,2]'")
    public static String jsonString(Object value, @TypeOf("value") LogicalType type) {
        return JsonWriter.of(value, type);
    }

    @SqlFunction(
            signature = "JSON(text STRING) -> STRING",
            doc = "Text that is JSON, for JSON_OBJECT and JSON_ARRAY to put in as it is. Other text fails.",
            example = "JSON('{\"a\": 1}')",
            result = "'{\"a\":1}'")
    public static String json(String text) {
        try {
            return JsonWriter.of(JsonReader.read(text));
        } catch (JsonProcessingException e) {
            throw new WeirException("JSON was given text that is not: " + text, e);
        }
    }

    @SqlFunction(
            signature = "JSON_OBJECT([entry ANY...]) -> STRING NOT NULL",
            syntax = "JSON_OBJECT([[KEY] key VALUE value, ...] [{NULL | ABSENT} ON NULL])",
            doc =
                    "An object of keys and values. A NULL is null, or left out with ABSENT ON NULL; of equal keys the last one counts.",
            example = "JSON_OBJECT('a' VALUE 1, 'b' VALUE 'x')",
            result = "'{\"a\":1,\"b\":\"x\"}'")
    public static String jsonObject(@Nullable Object[] entries, @TypeOf("entry") LogicalType[] types) {
        return jsonObject(OnNull.NULL, entries, types);
    }

    @SqlFunction(signature = "JSON_OBJECT(onNull SYMBOL, [entry ANY...]) -> STRING NOT NULL")
    public static String jsonObject(OnNull onNull, @Nullable Object[] entries, @TypeOf("entry") LogicalType[] types) {
        Map<String, String> members = new TreeMap<>();
        for (int index = 0; index < entries.length; index += 2) {
            if (entries[index] == null) {
                throw new WeirException("A key of JSON_OBJECT is NULL.");
            }
            if (entries[index + 1] != null || onNull == OnNull.NULL) {
                members.put((String) entries[index], JsonWriter.of(entries[index + 1], types[index + 1]));
            }
        }
        return JsonWriter.object(members);
    }

    @SqlFunction(
            signature = "JSON_ARRAY([element ANY...]) -> STRING NOT NULL",
            syntax = "JSON_ARRAY([value, ...] [{NULL | ABSENT} ON NULL])",
            doc = "An array of values. A NULL is left out, or null with NULL ON NULL.",
            example = "JSON_ARRAY(1, 'a')",
            result = "'[1,\"a\"]'")
    public static String jsonArray(@Nullable Object[] elements, @TypeOf("element") LogicalType[] types) {
        return jsonArray(OnNull.ABSENT, elements, types);
    }

    @SqlFunction(signature = "JSON_ARRAY(onNull SYMBOL, [element ANY...]) -> STRING NOT NULL")
    public static String jsonArray(OnNull onNull, @Nullable Object[] elements, @TypeOf("element") LogicalType[] types) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        for (int index = 0; index < elements.length; index++) {
            if (elements[index] != null || onNull == OnNull.NULL) {
                json.add(JsonWriter.of(elements[index], types[index]));
            }
        }
        return json.toString();
    }

    @SqlFunction(
            signature = "JSON_QUOTE(text STRING) -> STRING",
            doc = "The text as a string of JSON, with escapes for all that is not ASCII.",
            example = "JSON_QUOTE('a\"b')",
            result = "'\"a\\\"b\"'")
    public static String jsonQuote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            String escape = JsonEscapes.ofAllButAscii(letter);
            json.append(escape != null ? escape : String.valueOf(letter));
        }
        return json.append('"').toString();
    }

    @SqlFunction(
            signature = "JSON_UNQUOTE(json STRING) -> STRING",
            doc = "The text that a string of JSON means; what is no such string stays what it is.",
            example = "JSON_UNQUOTE('\"abc\"')",
            result = "'abc'")
    public static String jsonUnquote(String json) {
        boolean quoted = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
        try {
            return quoted && JsonReader.read(json) instanceof String
                    ? JsonEscapes.resolve(json.substring(1, json.length() - 1))
                    : json;
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
