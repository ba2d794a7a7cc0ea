package weir.sql.execution;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import weir.base.WeirException;
import weir.datastream.ColumnStreams;
import weir.datastream.JobClient;
import weir.sql.late.LateReport;
import weir.sql.session.RunningJob;

/** A job that writes tables. */
record InsertJob(String name, boolean bounded, JobClient client) implements RunningJob, StartedJob {
    @Override
    public void await() {
        try {
            client.getJobExecutionResult().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException e) {
            return;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WeirException told
                    ? told
                    : new WeirException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void cancel() {
        client.cancel();
    }

    @Override
    public List<LateReport> lateRows() {
        return LateReport.of(ColumnStreams.readings(client));
    }
}
