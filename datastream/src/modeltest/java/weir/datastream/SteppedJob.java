package weir.datastream;

import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.checkpoint.Actor;
import weir.checkpoint.JobExecution;
import weir.engine.JobRun;
import weir.job.RunningJob;
import weir.spi.Progress;

/** A job that does nothing but what it is given turns for. */
final class SteppedJob {
    private static final int ACTORS = 2;

    private final JobExecution execution;
    private final VirtualClock clock;
    private final RandomSource random;

    SteppedJob(JobExecution execution, VirtualClock clock, RandomSource random) {
        this.execution = execution;
        this.clock = clock;
        this.random = random;
    }

    /** Gives {@code turns} turns, or all it needs until it has ended. */
    void step(int turns) {
        for (int turn = 0; turn < turns && isRunning(); turn++) {
            step();
        }
    }

    /** Gives turns until the job has completed a checkpoint or ended, and its coordinator and writer all that they want. */
    void stepToCheckpoint() {
        while (isRunning() && execution.checkpoints().completed() == 0) {
            step();
            while (execution.turn() | execution.writer().turn()) {
                // They go on until they wait for the tasks again.
            }
        }
    }

    /** Where the last task has ended, there is no going back: all that is left is to tidy up. */
    void finishIfDone() {
        while (isRunning() && execution.runs().stream().allMatch(run -> run.outcome() == RunningJob.Outcome.FINISHED)) {
            step();
        }
    }

    private boolean isRunning() {
        return execution.outcome() == RunningJob.Outcome.RUNNING;
    }

    private void step() {
        int parties = workers() + ACTORS;
        if (!turnOf(random.nextInt(parties)) && !anyWorks(parties) && !anyWorks(parties)) {
            passTime();
        }
    }

    private boolean anyWorks(int parties) {
        boolean worked = false;
        for (int party = 0; party < parties; party++) {
            worked |= turnOf(party);
        }
        return worked || !isRunning();
    }

    private boolean turnOf(int party) {
        int workers = workers();
        if (party < workers) {
            return turnOfWorker(party) == Progress.WORKED;
        }
        Actor actor = party == workers ? execution : execution.writer();
        return actor.turn();
    }

    private int workers() {
        return execution.runs().stream().mapToInt(JobRun::workerCount).sum();
    }

    private Progress turnOfWorker(int number) {
        int left = number;
        for (JobRun run : execution.runs()) {
            if (left < run.workerCount()) {
                return run.turn(left);
            }
            left -= run.workerCount();
        }
        throw new IllegalArgumentException("There is no worker " + number + ".");
    }

    private void passTime() {
        long next = execution.nextTurnMillis();
        for (JobRun run : execution.runs()) {
            next = Math.min(next, run.nextTimerMillis());
        }
        if (next == Long.MAX_VALUE) {
            throw new IllegalStateException("Nobody has anything to do, and nobody waits for the clock.");
        }
        clock.advanceTo(Math.max(next, clock.currentTimeMillis() + 1));
    }
}
