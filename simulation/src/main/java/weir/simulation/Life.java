package weir.simulation;

import java.util.List;
import weir.base.VirtualClock;
import weir.checkpoint.Actor;
import weir.checkpoint.JobExecution;
import weir.engine.JobRun;
import weir.job.RunningJob;
import weir.simulation.disk.LossyDisk;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Hazards;
import weir.simulation.fault.Point;
import weir.spi.Progress;

/** One process with one job in it, which does a little with each {@link #turn}. */
final class Life {
    private static final int ACTORS = 2;

    private final JobExecution execution;
    private final VirtualClock clock;
    private final LossyDisk disk;
    private final Hazards hazards;
    private final List<String> notices;

    Life(JobExecution execution, VirtualClock clock, LossyDisk disk, Hazards hazards, List<String> notices) {
        this.execution = execution;
        this.clock = clock;
        this.disk = disk;
        this.hazards = hazards;
        this.notices = notices;
    }

    /** The attempts that run now, one for each part of the job that fails by itself. */
    List<JobRun> runs() {
        return execution.runs();
    }

    RunningJob.Outcome outcome() {
        return execution.outcome();
    }

    Throwable failure() {
        return execution.failure();
    }

    /** What the user was told. */
    List<String> notices() {
        return notices;
    }

    boolean isRunning() {
        return execution.outcome() == RunningJob.Outcome.RUNNING;
    }

    /** True once the last task has ended: all that is left is to tidy up. */
    boolean hasDoneItsWork() {
        return runs().stream().allMatch(run -> run.outcome() == RunningJob.Outcome.FINISHED);
    }

    /** The newest checkpoint that this process knows to be complete. */
    long newestCompleted() {
        return execution.checkpoints().newestCompleted();
    }

    long completed() {
        return execution.checkpoints().completed();
    }

    /** How many can be given a turn: the workers, and the actors behind them. */
    int parties() {
        return workers() + ACTORS;
    }

    /** Gives one party a turn; true if it did anything. */
    boolean turn(int party) {
        if (hazards.pass(point()) == Fault.CANCEL) {
            execution.cancel();
        }
        int workers = workers();
        if (party < workers) {
            return turnOfWorker(party) == Progress.WORKED;
        }
        Actor actor = party == workers ? execution : execution.writer();
        boolean waits = actor != execution && clock.currentTimeMillis() < disk.busyUntilMillis();
        return !waits && actor.turn();
    }

    private int workers() {
        return runs().stream().mapToInt(JobRun::workerCount).sum();
    }

    private Progress turnOfWorker(int number) {
        int left = number;
        for (JobRun run : runs()) {
            if (left < run.workerCount()) {
                return run.turn(left);
            }
            left -= run.workerCount();
        }
        throw new IllegalArgumentException("There is no worker " + number + ".");
    }

    /** When somebody has to do something at the latest, in milliseconds of the clock. */
    long nextTurnMillis() {
        long next = execution.nextTurnMillis();
        for (JobRun run : runs()) {
            next = Math.min(next, run.nextTimerMillis());
        }
        boolean waits = clock.currentTimeMillis() < disk.busyUntilMillis();
        return waits ? Math.min(next, disk.busyUntilMillis()) : next;
    }

    private static boolean hasStopped(JobRun run) {
        return run.outcome() == RunningJob.Outcome.FAILED || run.outcome() == RunningJob.Outcome.CANCELLED;
    }

    private Point point() {
        if (hasDoneItsWork()) {
            return Point.ENDING;
        } else if (runs().stream().anyMatch(Life::hasStopped)) {
            return Point.RESTARTING;
        } else if (!runs().stream().allMatch(JobRun::isOpen)) {
            return Point.RESTORING;
        }
        return execution.checkpoints().onTheirWay() > 0 ? Point.CHECKPOINTING : Point.PROCESSING;
    }
}
