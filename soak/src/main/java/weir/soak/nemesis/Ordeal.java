package weir.soak.nemesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.simulation.input.EventLog;
import weir.soak.check.Checker;
import weir.soak.check.CommittedOutput;
import weir.soak.check.Oracle;
import weir.soak.process.Phase;
import weir.soak.process.SoakJob;
import weir.soak.process.SoakProcess;

/**
 * One job from its first start to its end, in many processes: each goes on from what the one before has left, at another
 * parallelism, has one fault in one phase, and is killed. The last one runs to the end, is killed while it closes, and is started
 * once more. Between two lives, and at the end, everything that can be seen is checked.
 */
public final class Ordeal {
    private static final int MOST_TASKS = 4;
    private static final String FIRST_TIME = ":1";
    private static final int LATEST_TIME = 3;
    private static final int CROWDED_ONE_IN = 4;
    private static final long HOUR_MILLIS = 3_600_000;

    private final Platform platform = Platform.system();
    private final Disk disk = platform.disk();
    private final Place place;
    private final RandomSource random;
    private final Tally tally;
    private final Checkpoints checkpoints;
    private final Checker checker;
    private boolean restores;

    /**
     * Where the job keeps its files, and how large it is.
     *
     * @param directory not used by anybody else
     * @param rows in each partition of its log
     */
    public record Place(String directory, int rows) {
        String output() {
            return directory + "/output";
        }

        String checkpoints() {
            return directory + "/checkpoints";
        }
    }

    public Ordeal(Place place, RandomSource random, Tally tally) {
        this.place = place;
        this.random = random;
        this.tally = tally;
        this.checkpoints = new Checkpoints(disk, place.checkpoints());
        EventLog log = SoakProcess.log(place.rows());
        this.checker = new Checker(new Oracle(log, SoakJob.SPAN_UNITS * log.unitMillis()));
    }

    /** Sees the job through all {@code cells}, one life each. */
    public void undergo(List<Cell> cells) throws IOException {
        try (Crowd crowd = Crowd.of(random.nextInt(CROWDED_ONE_IN) == 0)) {
            firstLife();
            for (Cell cell : cells) {
                undergo(cell);
                tally.landed(cell, crowd.isThere());
            }
            lastLives();
        }
    }

    /** Killed at any time, perhaps before its first checkpoint: then the next one has nothing to go on from. */
    private void firstLife() throws IOException {
        Life life = begin(null, random.nextInt(MOST_TASKS) + 1);
        for (int left = random.nextInt(LATEST_TIME); left > 0; left--) {
            life.await("complete ");
        }
        life.kill();
        tally.lived();
        if (checkpoints.newestId() == 0) {
            requireRefused("There is nothing to restore");
            life = begin(null, random.nextInt(MOST_TASKS) + 1);
            life.await("complete ");
            life.kill();
            tally.lived();
        }
        check();
        restores = true;
    }

    private void undergo(Cell cell) throws IOException {
        long newest = checkpoints.newestId();
        Life life = begin(sometime(cell.phase()), tasksFor(cell.phase()));
        if (cell.phase() == Phase.CLOSE) {
            awaitProgress(life);
            life.command("cancel");
        }
        life.await("phase " + cell.phase());
        switch (cell.fault()) {
            case KILL -> life.kill();
            case STOP -> stop(life);
            case FULL_DISK -> fillDisk(life);
            case CLOCK_STEP -> life.command("clock " + (random.nextBoolean() ? HOUR_MILLIS : -HOUR_MILLIS));
            case DAMAGE -> {
                life.kill();
                damage();
            }
        }
        if (cell.fault() != Fault.KILL && cell.fault() != Fault.DAMAGE) {
            surviveAndDie(life, cell);
        }
        requireRestored(newest, life);
        tally.lived();
        check();
    }

    private int tasksFor(Phase phase) {
        return phase == Phase.ALIGN ? 2 + random.nextInt(MOST_TASKS - 1) : 1 + random.nextInt(MOST_TASKS);
    }

    private String sometime(Phase phase) {
        boolean once = phase.isOfStart() || phase == Phase.CLOSE;
        return once ? phase + FIRST_TIME : phase + ":" + (1 + random.nextInt(LATEST_TIME));
    }

    /** While it stands, somebody thinks it dead and starts another one, which must not touch anything. */
    private void stop(Life life) throws IOException {
        life.stop(disk);
        requireRefused("Another process is running job '" + SoakJob.NAME + "'");
        life.resume();
    }

    private static void fillDisk(Life life) {
        life.command("full");
        life.command("go");
        life.awaitError("No space left on device");
        life.command("empty");
    }

    /** A fault that is no death is over when checkpoints are completed as before. */
    private void surviveAndDie(Life life, Cell cell) {
        life.command("go");
        if (cell.phase() == Phase.CLOSE) {
            life.await("cancelled");
            if (life.awaitEnd() != 0) {
                throw new AssertionError("A job that was cancelled ended with an error.");
            }
        } else {
            awaitProgress(life);
            life.kill();
        }
    }

    private static void awaitProgress(Life life) {
        life.await("complete ");
        life.await("complete ");
    }

    /**
     * The next process refuses what is damaged, or says so and takes the checkpoint before. It has read all there is when its
     * first checkpoint begins, and has made nothing visible yet; then the file is mended.
     */
    private void damage() throws IOException {
        String newest = checkpoints.newest();
        long id = checkpoints.newestId();
        Damage damage = Damage.some(disk, newest, random);
        Life life = begin(Phase.TRIGGER + FIRST_TIME, 1 + random.nextInt(MOST_TASKS));
        if (life.awaitEither("phase ", "! error: ")) {
            life.kill();
            if (!life.hasTold("Checkpoint " + id + " is left aside")) {
                throw new AssertionError("Nobody was told of this: " + damage);
            }
            tally.fellBack();
        } else {
            if (life.awaitEnd() != 1) {
                throw new AssertionError("A job that could not start ended without an error, after " + damage);
            }
            tally.refused();
        }
        damage.mend();
    }

    /** Runs to the end, is killed while it closes its functions, and has nothing left to do in its last life. */
    private void lastLives() throws IOException {
        Life life = begin(Phase.CLOSE + FIRST_TIME, tasksFor(Phase.CLOSE));
        life.command("heal");
        life.await("phase " + Phase.CLOSE);
        life.kill();
        tally.lived();
        check();
        life = begin(null, tasksFor(Phase.CLOSE));
        life.command("heal");
        life.await("finished");
        if (life.awaitEnd() != 0) {
            throw new AssertionError("A job that had finished ended with an error.");
        }
        CommittedOutput output = new CommittedOutput(disk, place.output());
        require(checker.atTheEnd(output));
        tally.finished(output);
    }

    private void check() throws IOException {
        require(checker.soFar(new CommittedOutput(disk, place.output()), checkpoints.counted()));
    }

    private static void require(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(String.join("\n", findings));
        }
    }

    /** A process that died early may not have come to say what it was restored from. */
    private static void requireRestored(long newest, Life life) {
        String restored = life.said("restored ");
        if (restored != null && Long.parseLong(restored) != newest) {
            throw new AssertionError("The newest complete checkpoint was " + newest + ", and the job went on from "
                    + restored + " (I9).");
        }
    }

    /** Tries to start another process, which has to say why it does not. */
    private void requireRefused(String why) throws IOException {
        boolean before = restores;
        restores = true;
        Life second = begin(null, 1);
        restores = before;
        second.awaitError(why);
        if (second.awaitEnd() != 1) {
            throw new AssertionError("A process that had to be refused did not end with exit code 1.");
        }
        tally.refused();
    }

    private Life begin(String hold, int tasks) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "output=" + place.output(),
                "rows=" + place.rows(),
                "parallelism.default=" + tasks,
                "execution.checkpointing.dir=" + place.checkpoints(),
                "execution.checkpointing.interval=" + (20 + random.nextInt(60)) + "ms",
                "execution.checkpointing.num-retained=3",
                "execution.checkpointing.tolerable-failed-checkpoints=" + (random.nextBoolean() ? 0 : 1_000),
                "execution.checkpointing.externalized-checkpoint-retention=RETAIN_ON_CANCELLATION",
                "restart-strategy.type=fixed-delay",
                "restart-strategy.fixed-delay.attempts=1000",
                "restart-strategy.fixed-delay.delay=50ms"));
        if (hold != null) {
            arguments.add("hold=" + hold);
        }
        if (restores) {
            arguments.add("execution.state-recovery.path=latest");
        }
        return Life.begin(arguments, platform.threads());
    }
}
