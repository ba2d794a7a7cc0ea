package weir.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation is worth what it finds: each of these bugs, planted into the engine, breaks an invariant. */
class PlantedBugsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("weir.simulation.planted.PlantedBugs#all")
    void is_found(PlantedBug bug) throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (BuggyEngine engine = new BuggyEngine(bug, root, directory)) {
            assertThat(engine.hunt(bug)).as(bug.name()).contains(": Seed ").containsPattern(": I\\d+: ");
        }
    }
}
