package weir.sql.functions.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import weir.base.WeirException;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Looks into JSON. */
@Topic("JSON")
public final class JsonPathFunctions {
    private JsonPathFunctions() {}

    /** What JSON_EXISTS says when it cannot say. */
    public enum ExistsOnError {
        TRUE,
        FALSE,
        UNKNOWN,
        ERROR
    }

    /** What JSON_VALUE gives instead of a value. */
    public enum Instead {
        NULL,
        ERROR,
        DEFAULT
    }

    /** What JSON_QUERY gives instead of a value. */
    public enum QueryInstead {
        NULL,
        EMPTY_ARRAY,
        EMPTY_OBJECT,
        ERROR
    }

    /** When JSON_QUERY puts an array around what it found. */
    public enum Wrapper {
        WITHOUT,
        CONDITIONAL,
        UNCONDITIONAL
    }

    /** The types that the functions can give. */
    public enum Returning {
        STRING,
        BOOLEAN,
        INTEGER,
        DOUBLE,
        ARRAY
    }

    @SqlFunction(
            signature = "JSON_EXISTS(json STRING, path STRING, [onError SYMBOL = FALSE]) -> BOOLEAN NULL",
            syntax = "JSON_EXISTS(json, path [{TRUE | FALSE | UNKNOWN | ERROR} ON ERROR])",
            doc = "Whether something other than null stands at a path.",
            example = "JSON_EXISTS('{\"a\": 1}', '$.a')",
            result = "TRUE")
    public static Boolean jsonExists(String json, PathSpec path, ExistsOnError onError) {
        Found found = path.find(json);
        if (!found.isMistake()) {
            return found.value() != null;
        }
        return switch (onError) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case UNKNOWN -> null;
            case ERROR -> throw new WeirException(found.mistake());
        };
    }

    @SqlFunction(
            signature =
                    "JSON_VALUE(json STRING, path STRING, [returning SYMBOL = STRING], [onEmpty SYMBOL = NULL], [emptyDefault ANY],"
                            + " [onError SYMBOL = NULL], [errorDefault ANY]) -> returned(returning) NULL",
            syntax = "JSON_VALUE(json, path [RETURNING {STRING | BOOLEAN | INTEGER | DOUBLE}]\n"
                    + "    [{NULL | ERROR | DEFAULT value} ON EMPTY] [{NULL | ERROR | DEFAULT value} ON ERROR])",
            doc =
                    "The text, number or boolean at a path. Nothing there, or an object or array, is an error, or empty in mode lax.",
            example = "JSON_VALUE('{\"a\": {\"b\": 5}}', '$.a.b')",
            result = "'5'")
    public static Object jsonValue(
            String json,
            PathSpec path,
            Returning returning,
            Instead onEmpty,
            @Nullable Object emptyDefault,
            Instead onError,
            @Nullable Object errorDefault) {
        Found found = path.find(json);
        Object value = found.value();
        boolean single = value != null && Found.isScalar(value);
        if (found.isMistake() || !single && !path.isLax()) {
            String mistake = found.isMistake() ? found.mistake() : "JSON_VALUE found no single value in " + json;
            return instead(onError, errorDefault, mistake, returning);
        }
        if (!single) {
            return instead(onEmpty, emptyDefault, "JSON_VALUE found nothing in " + json, returning);
        }
        Object converted = converted(value, returning);
        return converted != null
                ? converted
                : instead(
                        onError,
                        errorDefault,
                        "JSON_VALUE found " + value + ", which is no " + returning + ".",
                        returning);
    }

    private static Object instead(Instead what, Object otherwise, String mistake, Returning returning) {
        return switch (what) {
            case NULL -> null;
            case DEFAULT -> otherwise == null ? null : converted(otherwise, returning);
            case ERROR -> throw new WeirException(mistake);
        };
    }

    /** The value in the wanted type, or null where it is none of that. */
    private static Object converted(Object value, Returning returning) {
        return switch (returning) {
            case BOOLEAN -> bool(value.toString());
            case INTEGER -> integer(value.toString());
            case DOUBLE -> value instanceof Boolean ? null : number(value.toString());
            default -> value.toString();
        };
    }

    private static Boolean bool(String text) {
        return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    private static Integer integer(String text) {
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @SqlFunction(
            signature =
                    "JSON_QUERY(json STRING, path STRING, [returning SYMBOL = STRING], [wrapper SYMBOL = WITHOUT], [onEmpty SYMBOL ="
                            + " NULL], [onError SYMBOL = NULL]) -> returned(returning) NULL",
            syntax =
                    "JSON_QUERY(json, path [RETURNING {STRING | ARRAY<STRING>}] [{WITHOUT | WITH [CONDITIONAL]} WRAPPER]\n"
                            + "    [{NULL | EMPTY ARRAY | EMPTY OBJECT | ERROR} ON EMPTY] [{NULL | EMPTY ARRAY | EMPTY OBJECT | ERROR} ON"
                            + " ERROR])",
            doc =
                    "The object or array at a path, as JSON. Nothing there, or a single value, is an error, or empty in mode lax;"
                            + " WITH WRAPPER makes it an array.",
            example = "JSON_QUERY('{\"a\": {\"b\": [1, 2]}}', '$.a.b')",
            result = "'[1,2]'")
    public static Object jsonQuery(
            String json,
            PathSpec path,
            Returning returning,
            Wrapper wrapper,
            QueryInstead onEmpty,
            QueryInstead onError) {
        Found found = path.find(json);
        Object value = found.value() == null ? null : wrapped(found.value(), wrapper);
        boolean single = value == null || Found.isScalar(value);
        if (found.isMistake() || single && !path.isLax()) {
            String mistake = found.isMistake() ? found.mistake() : "JSON_QUERY found no object or array in " + json;
            return instead(onError, mistake, returning);
        }
        if (single) {
            return instead(onEmpty, "JSON_QUERY found nothing in " + json, returning);
        }
        return returning == Returning.ARRAY ? texts(value) : JsonWriter.of(value);
    }

    private static Object wrapped(Object value, Wrapper wrapper) {
        return switch (wrapper) {
            case WITHOUT -> value;
            case CONDITIONAL -> value instanceof List ? value : Collections.singletonList(value);
            case UNCONDITIONAL -> Collections.singletonList(value);
        };
    }

    private static Object instead(QueryInstead what, String mistake, Returning returning) {
        boolean array = returning == Returning.ARRAY;
        return switch (what) {
            case NULL -> null;
            case EMPTY_ARRAY -> array ? List.of() : "[]";
            case EMPTY_OBJECT -> array ? null : "{}";
            case ERROR -> throw new WeirException(mistake);
        };
    }

    /** The elements of an array as text, or null where it is none. */
    private static List<Object> texts(Object value) {
        if (!(value instanceof List<?> elements)) {
            return null;
        }
        List<Object> texts = new ArrayList<>();
        for (Object element : elements) {
            texts.add(element == null || element instanceof String ? element : JsonWriter.of(element));
        }
        return texts;
    }
}
