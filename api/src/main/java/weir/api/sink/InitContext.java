package weir.api.sink;

import java.util.OptionalLong;
import weir.api.process.JobInfo;
import weir.api.process.TaskInfo;
import weir.base.Platform;

/** What each part of a {@link Sink} may know of the job and the task it works in. */
public interface InitContext {
    JobInfo getJobInfo();

    TaskInfo getTaskInfo();

    /** The clock, disk and network the job runs on. */
    Platform platform();

    /** The index of this subtask among {@link #getNumberOfParallelSubtasks()} of them, from 0. */
    default int getSubtaskId() {
        return getTaskInfo().getIndexOfThisSubtask();
    }

    default int getNumberOfParallelSubtasks() {
        return getTaskInfo().getNumberOfParallelSubtasks();
    }

    /** How often the job has been restarted before this attempt. */
    default int getAttemptNumber() {
        return getTaskInfo().getAttemptNumber();
    }

    /** The checkpoint that the sink goes on from; empty where it begins afresh. */
    OptionalLong getRestoredCheckpointId();
}
