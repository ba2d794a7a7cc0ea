package weir.cli.control;

import java.util.List;
import weir.job.OperatorReading;
import weir.job.RunningJob;

/** A job that runs and does nothing. */
final class EndlessJob implements RunningJob {
    @Override
    public Outcome outcome() {
        return Outcome.RUNNING;
    }

    @Override
    public Throwable failure() {
        return null;
    }

    @Override
    public String failedTask() {
        return null;
    }

    @Override
    public boolean await(long millis) {
        return false;
    }

    @Override
    public void cancel() {
        // It has no end.
    }

    @Override
    public List<OperatorReading> readings() {
        return List.of();
    }
}
