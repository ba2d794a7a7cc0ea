package weir.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Calls that only their owners may make. Each ban names what to use instead: a simulation has to be able to replace it. */
class BannedCallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("weir");

    /** The command line and the examples are programs of their own and stand outside the engine's world. */
    private static final String[] PROGRAMS = {"weir.cli..", "weir.examples.."};

    private record Ban(Class<?> owner, String method, String allowedIn, String instead) {}

    private static final List<Ban> BANS = List.of(
            new Ban(System.class, "currentTimeMillis", "weir.base", "weir.base.Clock"),
            new Ban(System.class, "nanoTime", "weir.base", "weir.base.Clock"),
            new Ban(Thread.class, "start", "weir.base", "weir.base.Threads"),
            new Ban(Thread.class, "sleep", "weir.base", "weir.base.Threads or a processing-time timer"));

    private record ClassBan(Class<?> banned, String allowedIn, String instead) {}

    private static final List<ClassBan> CLASS_BANS = List.of(
            new ClassBan(Random.class, "weir.base", "weir.base.RandomSource"),
            new ClassBan(ThreadLocalRandom.class, "weir.base", "weir.base.RandomSource"),
            new ClassBan(Files.class, "weir.base", "weir.base.Disk"),
            new ClassBan(ObjectInputStream.class, "weir.operators.basic", "weir.serializers"),
            new ClassBan(ObjectOutputStream.class, "weir.operators.basic", "weir.serializers"));

    @TestFactory
    List<DynamicTest> bannedMethods() {
        return BANS.stream()
                .map(ban -> DynamicTest.dynamicTest(
                        ban.owner().getSimpleName() + "." + ban.method() + " belongs to " + ban.allowedIn(),
                        () -> ArchRuleDefinition.noClasses()
                                .that()
                                .resideOutsideOfPackages(with(ban.allowedIn()))
                                .should()
                                .callMethodWhere(calls(ban))
                                .because(ban.instead() + " is what to use instead")
                                .check(CLASSES)))
                .toList();
    }

    private static DescribedPredicate<JavaMethodCall> calls(Ban ban) {
        return DescribedPredicate.describe(
                "a call of " + ban.owner().getSimpleName() + "." + ban.method(),
                call -> call.getTargetOwner().isEquivalentTo(ban.owner())
                        && call.getName().equals(ban.method()));
    }

    @TestFactory
    List<DynamicTest> bannedClasses() {
        return CLASS_BANS.stream()
                .map(ban -> DynamicTest.dynamicTest(
                        ban.banned().getSimpleName() + " belongs to " + ban.allowedIn(),
                        () -> ArchRuleDefinition.noClasses()
                                .that()
                                .resideOutsideOfPackages(with(ban.allowedIn()))
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(ban.banned())
                                .because(ban.instead() + " is what to use instead")
                                .check(CLASSES)))
                .toList();
    }

    private static String[] with(String allowed) {
        String[] packages = Arrays.copyOf(PROGRAMS, PROGRAMS.length + 1);
        packages[PROGRAMS.length] = allowed;
        return packages;
    }
}
