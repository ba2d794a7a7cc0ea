package weir.difference.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Texts that come with this program. */
public final class Resource {
    private Resource() {}

    /** The lines of a file, without those that say nothing. */
    public static Stream<String> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/weir/difference/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
