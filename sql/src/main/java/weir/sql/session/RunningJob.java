package weir.sql.session;

import java.util.List;
import weir.sql.late.LateReport;

/** A job that INSERT has started. */
public interface RunningJob {
    /** What the job is called. */
    String name();

    /** Whether the job ends by itself, because all that it reads does. */
    boolean bounded();

    /** Waits until the job ends; a failure is told by a {@link weir.base.WeirException}. */
    void await();

    /** Ends the job; whoever waits for it goes on. */
    void cancel();

    /** What came too late for the operators of the job so far. */
    default List<LateReport> lateRows() {
        return List.of();
    }
}
