package weir.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.sql.error.SqlException;

/** Every script of the conformance cases is read, but for those whose mistake is one of grammar. */
@EnabledIf("present")
class ConformanceScriptsTest {
    private static final Path CASES = Path.of("../../shared/conformance/cases");
    private static final Set<String> UNREADABLE =
            Set.of("fail-03", "fail-05", "fail-06", "fail-07", "fail-10", "fail-79", "fail-80");

    static boolean present() {
        return Files.isDirectory(CASES);
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areReadOrRefused(Path folder) throws IOException {
        String script = Files.readString(folder.resolve("script.sql"));
        String name = folder.getFileName().toString();

        SqlException error = catchThrowableOfType(SqlException.class, () -> SqlText.parse(script));

        assertThat(error == null).isNotEqualTo(UNREADABLE.stream().anyMatch(name::startsWith));
    }
}
