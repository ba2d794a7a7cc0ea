package weir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that say nothing, and files too long to read, found by a test. */
class StyleTest {
    private static final int LONGEST_FILE = 700;

    /** Flink's name, and what JavaCC makes of a parser's. */
    private static final List<String> NAMED_BY_OTHERS =
            List.of("weir.datastream.DataStreamUtils", "weir.sql.grammar.GeneratedParserTokenManager");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("weir");

    @Test
    void namesSayWhatAClassIsFor() {
        ArchRuleDefinition.noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Common")
                .because("a class is named after its job")
                .check(CLASSES.that(
                        DescribedPredicate.not(HasName.Predicates.nameMatching(String.join("|", NAMED_BY_OTHERS)))));
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(sources().filter(StyleTest::isTooLong)).isEmpty();
    }

    @Test
    void everyPackageOpensWithAChapter() throws IOException {
        List<Path> without = sources()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(without).isEmpty();
    }

    private static boolean isTooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > LONGEST_FILE;
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read.", e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        }
    }
}
