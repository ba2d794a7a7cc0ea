package weir.sql.session;

/** What a statement came to. */
public sealed interface Outcome {
    /** Something has changed, and there is nothing to wait for. */
    record Done(String message) implements Outcome {}

    /** Rows come; whoever gets them closes them. */
    record Rows(ResultRows rows) implements Outcome {}

    /** A job has begun to write. */
    record Started(RunningJob job) implements Outcome {}
}
