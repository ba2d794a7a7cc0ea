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

    JobRun run() {
        return execution.run();
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
        return run().outcome() == RunningJob.Outcome.FINISHED;
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
        return run().workerCount() + ACTORS;
    }

    /** Gives one party a turn; true if it did anything. */
    boolean turn(int party) {
        if (hazards.pass(point()) == Fault.CANCEL) {
            execution.cancel();
        }
        int workers = run().workerCount();
        if (party < workers) {
            Progress progress = run().turn(party);
            return progress == Progress.WORKED;
        }
        Actor actor = party == workers ? execution : execution.writer();
        boolean waits = actor != execution && clock.currentTimeMillis() < disk.busyUntilMillis();
        return !waits && actor.turn();
    }

    /** When somebody has to do something at the latest, in milliseconds of the clock. */
    long nextTurnMillis() {
        long next = Math.min(execution.nextTurnMillis(), run().nextTimerMillis());
        boolean waits = clock.currentTimeMillis() < disk.busyUntilMillis();
        return waits ? Math.min(next, disk.busyUntilMillis()) : next;
    }

    private Point point() {
        if (hasDoneItsWork()) {
            return Point.ENDING;
        } else if (run().outcome() != RunningJob.Outcome.RUNNING) {
            return Point.RESTARTING;
        } else if (!run().isOpen()) {
            return Point.RESTORING;
        }
        return execution.checkpoints().onTheirWay() > 0 ? Point.CHECKPOINTING : Point.PROCESSING;
    }
}
