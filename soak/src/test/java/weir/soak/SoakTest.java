package weir.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.soak.nemesis.Cell;
import weir.soak.nemesis.Fault;
import weir.soak.nemesis.Tally;
import weir.soak.process.Phase;

/** Few faults, each change; the seed is one without busy processes beside. For many faults see docs/reliability.md. */
class SoakTest {
    private static final long SEED = 3;
    private static final int FEWEST_LINES = 40_000;

    @TempDir
    Path directory;

    @Test
    void everyRecordCountsOnceWhereverProcessesAreKilled() throws Exception {
        List<Cell> cells = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            cells.add(new Cell(Fault.KILL, phase));
        }
        Tally tally = new Soak(SEED, directory.toString()).run(cells);
        assertThat(tally.faults()).isEqualTo(Phase.values().length);
        assertThat(tally.lines()).isGreaterThan(FEWEST_LINES);
    }

    @Test
    void andWhateverElseHappensToThem() throws Exception {
        List<Cell> cells = List.of(
                new Cell(Fault.STOP, Phase.MANIFEST_UNNAMED),
                new Cell(Fault.FULL_DISK, Phase.UPLOAD),
                new Cell(Fault.CLOCK_STEP, Phase.ALIGN),
                new Cell(Fault.DAMAGE, Phase.COMMIT_DONE));
        Tally tally = new Soak(SEED, directory.toString()).run(cells);
        assertThat(tally.faults()).isEqualTo(cells.size());
    }
}
