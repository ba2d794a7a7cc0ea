package weir.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the documentation. */
final class Documents {
    private static final Path DOCS = Path.of("../docs");

    private Documents() {}

    /** What a page shows in a language, from its beginning to its end. */
    static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
