package weir.cli.control;

/**
 * A job of some process of this user.
 *
 * @param pid the process
 * @param number of the job within the process
 * @param status as Flink calls it, in lower case
 * @param startedMillis when it was launched, in milliseconds since 1970
 * @param rowsIn rows that its sources have read
 * @param rowsOut rows that have come to its sinks
 */
public record ListedJob(
        long pid, int number, String name, String status, long startedMillis, long rowsIn, long rowsOut) {
    /** What identifies the job on this machine. */
    public String id() {
        return pid + "-" + number;
    }

    public boolean isRunning() {
        return status.equals("running");
    }
}
