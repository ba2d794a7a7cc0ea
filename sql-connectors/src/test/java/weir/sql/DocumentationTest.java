package weir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.sql.table.TableConnectors;
import weir.sql.table.TableFormats;
import weir.sql.table.TableOption;

/** The page about connectors and formats says of each option what the option says of itself. */
class DocumentationTest {
    private static final ClassLoader CLASSES = DocumentationTest.class.getClassLoader();

    static Stream<TableOption> options() {
        TableConnectors connectors = new TableConnectors(CLASSES);
        TableFormats formats = new TableFormats(CLASSES);
        return Stream.concat(
                        connectors.names().stream()
                                .map(name -> connectors.find(name).options()),
                        formats.names().stream().map(name -> formats.find(name).options()))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("options")
    void eachOptionHasItsLine(TableOption option) throws IOException {
        String fallback = option.fallback() == null ? "" : "`" + option.fallback() + "`";
        assertThat(Files.readString(Path.of("..", "docs", "sql-connectors.md")))
                .contains("| `" + option.name() + "` | " + option.kind() + " | "
                        + (option.required() ? "required" : fallback) + " | " + option.explanation() + " |");
    }
}
