package weir.bench.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import weir.sql.parser.Part;

/** The statements of the benchmark, the same for Weir and Flink, from files beside the classes. */
record Script(String text) {
    /** The statements of a file {@code nexmark/NAME.sql}, each {@code ${key}} replaced by its value. */
    static Script of(String name, Map<String, String> values) {
        String file = "/nexmark/" + name + ".sql";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("The benchmark has no file " + file + ".");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return new Script(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Single statements, without semicolons. */
    List<String> statements() {
        return weir.sql.parser.Script.parts(text).stream().map(Part::text).toList();
    }
}
