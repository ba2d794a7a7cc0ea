package weir.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.connectors.file.source.LineFormat;
import weir.connectors.file.source.LineSyntaxException;
import weir.types.TypeInformation;

/**
 * One JSON value a line, as a record, an object of a class, a map or a tree. Properties that the class does not have are
 * ignored; blank lines are left out.
 */
public final class JsonLinesFormat<T> extends LineFormat<T> {
    private static final long serialVersionUID = 1L;

    private static final String CHARSET_NAME = "UTF-8";

    private final JavaType type;

    private JsonLinesFormat(JavaType type) {
        super(CHARSET_NAME);
        this.type = type;
    }

    /** Each line as a value of {@code type}: a Java record, a class with a constructor without arguments, a list … */
    public static <T> JsonLinesFormat<T> forPojo(Class<T> type) {
        return new JsonLinesFormat<>(TypeFactory.defaultInstance().constructType(type));
    }

    /** Each line, which must be an object, as a map from its properties' names to texts, numbers, lists and maps. */
    public static JsonLinesFormat<Map<String, Object>> forMap() {
        return new JsonLinesFormat<>(
                TypeFactory.defaultInstance().constructMapType(LinkedHashMap.class, String.class, Object.class));
    }

    /** Each line as a tree, whatever it holds. */
    public static JsonLinesFormat<JsonNode> forTree() {
        return forPojo(JsonNode.class);
    }

    @Override
    protected LineParser<T> createParser() {
        ObjectReader reader = JsonMapping.create().readerFor(type);
        return (bytes, start, length) -> isBlank(bytes, start, length) ? null : parse(reader, bytes, start, length);
    }

    @Override
    @SuppressWarnings("unchecked") // the class of T
    public TypeInformation<T> getProducedType() {
        return (TypeInformation<T>) TypeInformation.of((Class<?>) type.getRawClass());
    }

    private static <T> T parse(ObjectReader reader, byte[] bytes, int start, int length) throws LineSyntaxException {
        T value;
        try {
            value = reader.readValue(bytes, start, length);
        } catch (JsonProcessingException e) {
            throw new LineSyntaxException(JsonMapping.reason(e));
        } catch (IOException e) {
            throw new LineSyntaxException(e.getMessage());
        }
        if (value == null) {
            throw new LineSyntaxException("the line is the JSON value null, which is no record.");
        }
        return value;
    }

    private static boolean isBlank(byte[] bytes, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
