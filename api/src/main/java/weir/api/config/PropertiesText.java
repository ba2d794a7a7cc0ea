package weir.api.config;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The text of a properties file, without the date line that {@link Properties#store} puts on top. */
final class PropertiesText {
    private PropertiesText() {}

    static String format(Map<String, String> data) {
        Properties properties = new Properties();
        properties.putAll(data);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
