package weir.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import weir.api.config.Configuration;
import weir.base.Platform;
import weir.base.SystemDisk;
import weir.base.SystemNetwork;
import weir.base.SystemThreads;
import weir.base.VirtualClock;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.engine.JobRun;
import weir.job.RunningJob;
import weir.spi.Progress;

/**
 * Runs a job in the calling thread on a virtual clock.
 *
 * <pre>{@code
 * try (JobDriver driver = new JobDriver()) {
 *     TestInput<String> words = driver.input();
 *     TestOutput<Long> counts = driver.output(words.stream().keyBy(w -> w).process(new Count()));
 *     driver.start();
 *     words.push("a", 1_000);
 *     driver.advance(Duration.ofSeconds(5));
 *     assertThat(counts.take()).containsExactly(1L);
 * }
 * }</pre>
 */
public final class JobDriver implements AutoCloseable {
    private final VirtualClock clock = new VirtualClock(0);
    private final List<TestInput<?>> inputs = new ArrayList<>();
    private final StreamExecutionEnvironment environment;
    private JobRun run;

    /** A driver whose operators have one task each, whose clock stands at the epoch. */
    public JobDriver() {
        Platform platform = new Platform(clock, new SystemThreads(), new SystemDisk(), new SystemNetwork(), 1);
        environment = new StreamExecutionEnvironment(
                (job, loader) -> {
                    run = new JobRun(job, platform, loader);
                    return run;
                },
                new Configuration());
        environment.setParallelism(1);
    }

    /** The environment to build the job in; set parallelism and batch sizes before {@link #start}. */
    public StreamExecutionEnvironment environment() {
        return environment;
    }

    /** A source that emits what the test pushes. */
    public <T> TestInput<T> input() {
        TestInput<T> input = new TestInput<>(this);
        inputs.add(input);
        return input;
    }

    /** A sink that keeps what reaches it for the test. */
    public <T> TestOutput<T> output(DataStream<T> stream) {
        return new TestOutput<>(stream);
    }

    /** Builds the job and runs it until it waits for input. */
    public JobDriver start() throws Exception {
        environment.executeAsync("test");
        return settle();
    }

    /** Lets the job work until nothing is left to do at this time of the clock. */
    public JobDriver settle() {
        if (run == null) {
            return this;
        }
        boolean worked = true;
        while (worked) {
            worked = false;
            for (int worker = 0; worker < run.workerCount(); worker++) {
                worked |= run.turn(worker) == Progress.WORKED;
            }
        }
        throwFailure();
        return this;
    }

    /** Moves the clock, stopping at every processing-time timer on the way, and settles. */
    public JobDriver advance(Duration time) {
        long target = clock.currentTimeMillis() + time.toMillis();
        for (long next = run.nextTimerMillis(); next <= target; next = run.nextTimerMillis()) {
            clock.advanceTo(Math.max(next, clock.currentTimeMillis()));
            settle();
        }
        clock.advanceTo(target);
        return settle();
    }

    /** Ends all inputs and runs the job to its end. */
    public JobDriver finish() {
        inputs.forEach(TestInput::end);
        settle();
        if (run.outcome() != RunningJob.Outcome.FINISHED) {
            throw new IllegalStateException("The job has input left that does not end; it is " + run.outcome() + ".");
        }
        return this;
    }

    /** The time of the virtual clock. */
    public long currentTimeMillis() {
        return clock.currentTimeMillis();
    }

    /** The job, for its readings and its outcome. */
    public RunningJob job() {
        return run;
    }

    @Override
    public void close() {
        if (run != null && run.outcome() == RunningJob.Outcome.RUNNING) {
            run.cancel();
            for (int worker = 0; worker < run.workerCount(); worker++) {
                run.turn(worker);
            }
        }
    }

    private void throwFailure() {
        if (run.failure() instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (run.failure() != null) {
            throw new IllegalStateException(run.failure());
        }
    }
}
