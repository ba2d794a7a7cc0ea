package weir.api.sink;

import weir.api.time.ProcessingTimeService;
import weir.base.Platform;

/** What a {@link SinkWriter} may ask of the engine. */
public interface WriterInitContext {
    /** The index of this writer among {@link #getNumberOfParallelSubtasks()} of them, from 0. */
    int getSubtaskId();

    int getNumberOfParallelSubtasks();

    /** How often the job has been restarted before this attempt. */
    int getAttemptNumber();

    /** Timers that fire on the writer's own thread. */
    ProcessingTimeService getProcessingTimeService();

    /** The clock, disk and network the job runs on. */
    Platform platform();
}
