package weir.api.process;

/** Which parallel slice of an operator a function is. */
public final class TaskInfo {
    private final String taskName;
    private final int maxNumberOfParallelSubtasks;
    private final int indexOfThisSubtask;
    private final int numberOfParallelSubtasks;
    private final int attemptNumber;

    /**
     * @param indexOfThisSubtask counted from 0
     * @param attemptNumber 0 in the first run, 1 after the first restart
     */
    public TaskInfo(
            String taskName,
            int maxNumberOfParallelSubtasks,
            int indexOfThisSubtask,
            int numberOfParallelSubtasks,
            int attemptNumber) {
        this.taskName = taskName;
        this.maxNumberOfParallelSubtasks = maxNumberOfParallelSubtasks;
        this.indexOfThisSubtask = indexOfThisSubtask;
        this.numberOfParallelSubtasks = numberOfParallelSubtasks;
        this.attemptNumber = attemptNumber;
    }

    public String getTaskName() {
        return taskName;
    }

    /** The name with the place among its siblings, as in {@code Count (3/8)}; here siblings are counted from 1. */
    public String getTaskNameWithSubtasks() {
        return taskName + " (" + (indexOfThisSubtask + 1) + "/" + numberOfParallelSubtasks + ")";
    }

    /** The number of key groups. */
    public int getMaxNumberOfParallelSubtasks() {
        return maxNumberOfParallelSubtasks;
    }

    /** The place among the siblings, counted from 0. */
    public int getIndexOfThisSubtask() {
        return indexOfThisSubtask;
    }

    /** The parallelism of the operator. */
    public int getNumberOfParallelSubtasks() {
        return numberOfParallelSubtasks;
    }

    /** How often the task was restarted before this run. */
    public int getAttemptNumber() {
        return attemptNumber;
    }

    @Override
    public String toString() {
        return getTaskNameWithSubtasks() + "#" + attemptNumber;
    }
}
