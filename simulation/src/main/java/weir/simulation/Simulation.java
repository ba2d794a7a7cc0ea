package weir.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.config.StateRecoveryOptions;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.SystemNetwork;
import weir.base.VirtualClock;
import weir.base.WeirException;
import weir.checkpoint.DamagedStateException;
import weir.checkpoint.JobExecution;
import weir.checkpoint.SnapshotHome;
import weir.datastream.StreamExecutionEnvironment;
import weir.engine.JobRun;
import weir.job.RunningJob;
import weir.simulation.disk.LossyDisk;
import weir.simulation.fault.Findings;
import weir.simulation.fault.Hazards;
import weir.simulation.fault.ProcessKilled;
import weir.simulation.fault.Schedule;
import weir.simulation.job.Scenario;
import weir.simulation.job.World;
import weir.simulation.ledger.Expectation;
import weir.simulation.ledger.ExternalStore;
import weir.spi.RestoreSettings;

/** Runs one scenario from one seed, through as many processes as its schedule of faults costs it. */
public final class Simulation {
    private static final SnapshotHome HOME = SnapshotHome.below("/weir");
    private static final long RESTART_MILLIS = 5;

    /** Within this many events after the last fault, a job has to have ended. */
    private static final int EVENTS_TO_RECOVER = 300_000;

    private final long seed;
    private final Scenario scenario;
    private final RandomSource random;
    private final Habits habits;
    private final VirtualClock clock = new VirtualClock(1_000_000);
    private final Findings findings = new Findings();
    private final Hazards hazards;
    private final LossyDisk disk;
    private final History history;
    private final ExternalStore store;
    private final Watermarks watermarks = new Watermarks(findings);
    private Life life;
    private List<JobRun> runs = List.of();
    private int lives;
    private long attempts;
    private long completed;
    private long events;
    private long lastTrouble;
    private long hash = 1;

    /** True if the job has given up for good, with a reason. */
    private boolean lost;

    private Simulation(long seed, Scenario scenario, Schedule schedule) {
        this.seed = seed;
        this.scenario = scenario;
        this.random = new RandomSource(seed);
        this.habits = Habits.draw(random.split());
        this.hazards = new Hazards(schedule);
        this.disk = new LossyDisk(clock, hazards, random.split());
        this.history = new History(findings, disk.published());
        this.store = new ExternalStore(hazards, findings, history);
    }

    /**
     * Runs {@code scenario} to its end while {@code schedule} hits it; an invariant that breaks is an {@link AssertionError} that
     * names the seed.
     */
    public static Trace run(long seed, Scenario scenario, Schedule schedule) throws Exception {
        Simulation simulation = new Simulation(seed, scenario, schedule);
        try {
            return simulation.run();
        } finally {
            simulation.store.close();
        }
    }

    private Trace run() throws Exception {
        while (!live()) {
            powerMayFail();
        }
        if (!lost) {
            store.expectations().forEach(expectation -> expectation.close(findings));
        }
        verify();
        int rows = store.expectations().stream()
                .mapToInt(Expectation::committedRows)
                .sum();
        Trace.Work work = new Trace.Work(lives, attempts, completed, history.restores(), rows);
        return new Trace(seed, events, hash, hazards.passed(), work, hazards.landed());
    }

    /** Runs one process until it ends in some way; true if there is nothing left to do for another. */
    private boolean live() throws Exception {
        lives++;
        hazards.revive();
        life = null;
        boolean anew = disk.published().newestPresent() == 0;
        findings.check(!anew || history.newestCompleted() == 0, "I9", "no checkpoint is left of those completed");
        long faultsBefore = hazards.landedCount();
        try {
            start(anew);
            while (life.isRunning()) {
                step();
            }
            return ended();
        } catch (ProcessKilled killed) {
            return life != null && life.hasDoneItsWork();
        } catch (IOException | WeirException refused) {
            return refused(refused, hazards.landedCount() > faultsBefore);
        } finally {
            completed += life == null ? 0 : life.completed();
        }
    }

    private void start(boolean anew) throws Exception {
        Configuration configuration = habits.options();
        if (!anew) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, RestoreSettings.LATEST);
        }
        Platform platform = new Platform(clock, new NoThreads(), disk, new SystemNetwork(), seed * 1_000 + lives);
        List<String> notices = new ArrayList<>();
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                (job, loader) -> {
                    JobExecution execution = new JobExecution(job, platform, loader, HOME, notices::add);
                    life = new Life(execution, clock, disk, hazards, notices);
                    return execution;
                },
                configuration);
        habits.apply(environment);
        environment
                .getConfig()
                .setRestartStrategy(RestartStrategies.fixedDelayRestart(Integer.MAX_VALUE, RESTART_MILLIS));
        scenario.build(new World(environment, random.split(), store));
        environment.executeAsync("simulation");
        noticeAttempt();
    }

    private void step() {
        if (random.nextInt(habits.eventsPerMilli()) == 0) {
            clock.advanceBy(1);
        }
        // The second look is for those who got what a task without work had collected.
        if (!turnOf(random.nextInt(life.parties())) && !anyWorks() && !anyWorks()) {
            passTime();
        }
    }

    private boolean anyWorks() {
        boolean worked = false;
        for (int party = 0; party < life.parties(); party++) {
            worked |= turnOf(party);
        }
        return worked;
    }

    /** One event: a turn, and all that has to hold after it. */
    private boolean turnOf(int party) {
        boolean worked = life.turn(party);
        events++;
        hash = 31 * hash + 64L * party + (worked ? 1 : 0) + 2 * hazards.passed();
        noticeAttempt();
        history.completed(life.newestCompleted());
        findings.check(!history.fellBackSilently(life.notices()), "I9", "an older checkpoint was taken without a word");
        watermarks.check(runs);
        lastTrouble = hazards.areOver() ? lastTrouble : events;
        findings.check(events - lastTrouble < EVENTS_TO_RECOVER, "I11", "the job does not come to an end");
        verify();
        return worked || !life.isRunning();
    }

    private void noticeAttempt() {
        List<JobRun> before = runs;
        runs = life.runs();
        for (int part = 0; part < runs.size(); part++) {
            if (!before.contains(runs.get(part))) {
                attempts++;
                store.beginSession(runs.size() == 1 ? ExternalStore.ALL_OUTPUTS : part);
            }
        }
    }

    private void passTime() {
        long next = life.nextTurnMillis();
        findings.check(next != Long.MAX_VALUE, "I11", "nobody has anything to do, and nobody waits for the clock");
        verify();
        clock.advanceTo(Math.max(next, clock.currentTimeMillis() + 1));
    }

    /** The job has come to an end in a process that lives. */
    private boolean ended() {
        if (life.outcome() == RunningJob.Outcome.FAILED) {
            return refused(life.failure(), false);
        }
        return life.outcome() == RunningJob.Outcome.FINISHED;
    }

    /** A job that gives up needs a reason: a fault that keeps it from starting, or state that is damaged. */
    private boolean refused(Throwable failure, boolean faultLanded) {
        boolean damaged = history.isDamaged() && failure instanceof DamagedStateException;
        lost |= damaged;
        findings.check(
                damaged || faultLanded && failure.getMessage() != null, "I14", "the job gave up because of " + failure);
        verify();
        return damaged;
    }

    /** Between two processes, the machine may lose its power, and a file may be damaged. */
    private void powerMayFail() {
        if (random.nextBoolean()) {
            disk.losePower();
        } else {
            disk.lose();
        }
        if (habits.damage() && !history.isDamaged() && disk.published().rot(random)) {
            history.damaged();
            store.expectations().forEach(Expectation::allowRepeats);
        }
    }

    private void verify() {
        if (findings.first() != null) {
            String when =
                    "Seed " + seed + ", life " + lives + ", event " + events + ", " + clock.currentTimeMillis() + " ms";
            throw new AssertionError(when + ": " + findings.first() + ".", life == null ? null : life.failure());
        }
    }
}
