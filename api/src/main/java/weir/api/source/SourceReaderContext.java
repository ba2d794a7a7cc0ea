package weir.api.source;

import weir.api.config.Configuration;
import weir.api.metrics.SourceReaderMetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.api.time.ProcessingTimeService;
import weir.base.Platform;

/** What a {@link SourceReader} may ask of the engine. */
public interface SourceReaderContext {
    SourceReaderMetricGroup metricGroup();

    /** The settings of the job. */
    Configuration getConfiguration();

    UserCodeClassLoader getUserCodeClassLoader();

    /** The index of this reader among {@link #currentParallelism()} of them, from 0. */
    int getIndexOfSubtask();

    int currentParallelism();

    String getLocalHostName();

    /** Asks the enumerator for another split; the answer comes as {@code addSplits} or {@code notifyNoMoreSplits}. */
    void sendSplitRequest();

    void sendSourceEventToCoordinator(SourceEvent event);

    /** Timers that fire on the reader's own thread. */
    ProcessingTimeService getProcessingTimeService();

    /** The clock, disk and network the job runs on. */
    Platform platform();
}
