package weir.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import weir.api.config.Configuration;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.SystemNetwork;
import weir.base.VirtualClock;
import weir.datastream.StreamExecutionEnvironment;
import weir.engine.JobRun;
import weir.job.OperatorReading;
import weir.job.RunningJob;
import weir.spi.Progress;

/** Runs one scenario from one seed. */
public final class Simulation {
    private static final String WATERMARK = "currentOutputWatermark";
    private static final int MOST_BATCH_ROWS = 64;
    private static final int MOST_CHANNEL_BITS = 4;
    private static final int MOST_TURNS = 10_000_000;

    private final long seed;
    private final RandomSource random;
    private final VirtualClock clock = new VirtualClock(0);
    private final Map<Integer, Long> watermarks = new HashMap<>();
    private JobRun run;
    private long turns;
    private long hash = 1;

    /**
     * What a run came to.
     *
     * @param hash a fingerprint of every turn: two runs of one seed have the same
     * @param results what each output got, in the order of arrival
     */
    public record Trace(long seed, long turns, long hash, List<List<Object>> results) {}

    private Simulation(long seed) {
        this.seed = seed;
        this.random = new RandomSource(seed);
    }

    /** Runs {@code scenario} to its end; an invariant that breaks is an {@link AssertionError} that names the seed. */
    public static Trace run(long seed, Scenario scenario) throws Exception {
        return new Simulation(seed).run(scenario);
    }

    private Trace run(Scenario scenario) throws Exception {
        Platform platform = new Platform(clock, new NoThreads(), new MemoryDisk(clock), new SystemNetwork(), seed);
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                (job, loader) -> {
                    run = new JobRun(job, platform, loader);
                    return run;
                },
                new Configuration());
        environment.setBatchRows(1 + random.nextInt(MOST_BATCH_ROWS));
        environment.setChannelBatches(1 << random.nextInt(MOST_CHANNEL_BITS));
        World world = new World(environment, random.split());
        scenario.build(world);
        environment.executeAsync("simulation");
        while (run.outcome() == RunningJob.Outcome.RUNNING) {
            step();
        }
        if (run.failure() != null) {
            throw new AssertionError("Seed " + seed + " failed after " + turns + " turns.", run.failure());
        }
        return new Trace(seed, turns, hash, world.results());
    }

    private void step() {
        // The second look is for those who got what a task without work had collected.
        if (!turnOf(random.nextInt(run.workerCount())) && !anyWorks() && !anyWorks()) {
            passTime();
        }
    }

    private boolean anyWorks() {
        boolean worked = false;
        for (int worker = 0; worker < run.workerCount(); worker++) {
            worked |= turnOf(worker);
        }
        return worked;
    }

    private boolean turnOf(int worker) {
        Progress progress = run.turn(worker);
        turns++;
        hash = hash * 31 + worker * 4L + progress.ordinal();
        check(turns < MOST_TURNS, () -> "the job does not come to an end");
        checkWatermarks();
        return progress == Progress.WORKED || run.outcome() != RunningJob.Outcome.RUNNING;
    }

    private void passTime() {
        long next = run.nextTimerMillis();
        check(next != Long.MAX_VALUE, () -> "no worker has anything to do, and nobody waits for the clock");
        clock.advanceTo(Math.max(next, clock.currentTimeMillis()));
    }

    private void checkWatermarks() {
        List<OperatorReading> readings = run.readings();
        for (int index = 0; index < readings.size(); index++) {
            Supplier<?> reading = readings.get(index).metrics().readings().get(WATERMARK);
            if (reading != null) {
                long watermark = ((Number) reading.get()).longValue();
                Long before = watermarks.put(index, watermark);
                String operator = readings.get(index).operator();
                check(
                        before == null || before <= watermark,
                        () -> "the watermark of '" + operator + "' went back from " + before + " to " + watermark);
            }
        }
    }

    private void check(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError("Seed " + seed + ", turn " + turns + ": " + what.get() + ".");
        }
    }
}
