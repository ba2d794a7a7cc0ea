package weir.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The drawing in ARCHITECTURE.md, as a test: arrows point down, there is no cycle, and the ground floor is the ground. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("weir");

    /** Lowest floor first. A package may use those of its own floor and of the floors below. */
    private static final List<Floor> FLOORS = List.of(
            new Floor("ground", "weir.base"),
            new Floor("values", "weir.serializers", "weir.api.tuple", "weir.types", "weir.batch"),
            new Floor("language", "weir.api..", "weir.spi", "weir.job"),
            new Floor("language of SQL", "weir.sql.error", "weir.sql.types", "weir.sql.table", "weir.sql.functions.."),
            new Floor("grammar of SQL", "weir.sql.ast", "weir.sql.grammar", "weir.sql.parser"),
            new Floor("kernel", "weir.time", "weir.state", "weir.channel"),
            new Floor("engine", "weir.engine"),
            new Floor("library", "weir.operators..", "weir.checkpoint"),
            new Floor(
                    "front ends",
                    "weir.datastream",
                    "weir.connectors..",
                    "weir.formats..",
                    "weir.rocksdb",
                    "weir.s3",
                    "weir.sql.connectors..",
                    "weir.sql.formats.."),
            new Floor("runtimes", "weir.embedded"),
            new Floor("SQL", "weir.sql..", "weir.table.."),
            new Floor("edges", "weir.cli..", "weir.examples..", "weir.testing..", "weir.simulation..", "weir.soak.."));

    private record Floor(String name, String... packages) {}

    @Test
    void thereIsNoPackageCycle() {
        slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    List<DynamicTest> arrowsPointDown() {
        return FLOORS.stream()
                .map(floor -> DynamicTest.dynamicTest(floor.name() + " uses nothing above it", () -> check(floor)))
                .toList();
    }

    @Test
    void everyPackageStandsOnAFloor() {
        String[] known = FLOORS.stream()
                .flatMap(floor -> List.of(floor.packages()).stream())
                .toArray(String[]::new);
        ArchRuleDefinition.classes().should().resideInAnyPackage(known).check(CLASSES);
    }

    @Test
    void connectorsSeeTheSpiOnly() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("weir.connectors..", "weir.formats..", "weir.rocksdb", "weir.s3")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "weir.engine..", "weir.operators..", "weir.state..", "weir.channel..", "weir.datastream..")
                .check(CLASSES);
    }

    @Test
    void calciteStaysBehindItsWall() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("weir.sql.calcite", "weir.sql.ast", "weir.sql.grammar", "weir.sql.parser")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.calcite..")
                .because("everything else works with weir.sql.ast and weir.sql.plan")
                .check(CLASSES);
    }

    private static void check(Floor floor) {
        int level = FLOORS.indexOf(floor);
        String[] above = FLOORS.stream()
                .skip(level + 1L)
                .flatMap(higher -> List.of(higher.packages()).stream())
                .toArray(String[]::new);
        if (above.length == 0) {
            return;
        }
        DescribedPredicate<JavaClass> below = JavaClass.Predicates.resideInAnyPackage(floor.packages());
        DescribedPredicate<JavaClass> higher = JavaClass.Predicates.resideInAnyPackage(above)
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(floor.packages())))
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(lowerThan(level))));
        ArchRuleDefinition.noClasses()
                .that(below.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(lowerThan(level)))))
                .should()
                .dependOnClassesThat(higher)
                .check(CLASSES);
    }

    private static String[] lowerThan(int level) {
        return FLOORS.stream()
                .limit(level)
                .flatMap(lower -> List.of(lower.packages()).stream())
                .toArray(String[]::new);
    }
}
