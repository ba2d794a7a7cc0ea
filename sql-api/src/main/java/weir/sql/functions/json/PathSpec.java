package weir.sql.functions.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with its mode, such as {@code lax $.a[0]}. */
public final class PathSpec {
    private static final Pattern SPEC =
            Pattern.compile("^\\s*(?:(strict|lax)\\s+)?(.+)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Configuration STRICT = Configuration.builder()
            .jsonProvider(new JacksonJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();
    private static final Configuration LAX = STRICT.addOptions(Option.SUPPRESS_EXCEPTIONS);

    private final String spec;
    private final boolean lax;
    /** Null where the path is wrong. */
    private final JsonPath path;
    /** What is wrong with the path, or null. */
    private final String mistake;

    private PathSpec(String spec, boolean lax, JsonPath path, String mistake) {
        this.spec = spec;
        this.lax = lax;
        this.path = path;
        this.mistake = mistake;
    }

    public static PathSpec of(String spec) {
        Matcher matcher = SPEC.matcher(spec);
        if (!matcher.matches()) {
            return new PathSpec(spec, false, null, "A path of JSON is written as '$.a[0].b', not as '" + spec + "'.");
        }
        boolean lax = "lax".equalsIgnoreCase(matcher.group(1));
        try {
            return new PathSpec(spec, lax, JsonPath.compile(matcher.group(2)), null);
        } catch (InvalidPathException e) {
            return new PathSpec(spec, lax, null, "'" + spec + "' is no path of JSON: " + e.getMessage());
        }
    }

    boolean isLax() {
        return lax;
    }

    /** What stands in a text at the end of the path. */
    Found find(String text) {
        if (path == null) {
            return Found.mistake(mistake);
        }
        Object document;
        try {
            document = JsonReader.read(text);
        } catch (JsonProcessingException e) {
            return lax ? Found.value(null) : Found.mistake("This is not JSON: " + text);
        }
        try {
            return document == null
                    ? Found.mistake("There is nothing to look into in null.")
                    : Found.value(path.read(document, lax ? LAX : STRICT));
        } catch (JsonPathException e) {
            return Found.mistake("The path '" + spec + "' leads nowhere in " + text);
        }
    }
}
