package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, in a tree as it was cloned. */
class LauncherBuildTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final long LONGEST_BUILD_MINUTES = 10;

    @TempDir
    Path clone;

    @Test
    void theCommandBuildsItselfBeforeItRunsAndNotAgain() throws Exception {
        copyTree();
        assertThat(version()).startsWith("building Weir").contains("weir 0.");
        assertThat(version()).startsWith("weir 0.");
    }

    private String version() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(clone.resolve("weir").toString(), "--version");
        builder.redirectErrorStream(true)
                .environment()
                .put("WEIR_CACHE", clone.resolve("cache").toString());
        Process process = builder.start();
        String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONGEST_BUILD_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(written).isZero();
        return written;
    }

    /** What the command needs to build itself, without anything that the build of these tests made. */
    private void copyTree() throws IOException {
        for (String file : List.of("weir", "pom.xml", ".mvn")) {
            copy(REPOSITORY.resolve(file));
        }
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            for (Path module :
                    (Iterable<Path>) modules.filter(each -> Files.exists(each.resolve("pom.xml")))::iterator) {
                copy(module.resolve("pom.xml"));
                copy(module.resolve("src/main"));
            }
        }
    }

    private void copy(Path from) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = clone.resolve(REPOSITORY.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
