package weir.soak.process;

import java.util.Collection;
import weir.api.source.Boundedness;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.serializers.SimpleVersionedSerializer;
import weir.simulation.input.Event;
import weir.simulation.input.LogSource;
import weir.simulation.input.LogSplit;

/** Reads a log so slowly that there is something left for every fault: each reader, a few events between two checkpoints. */
record PacedSource(LogSource log, int eventsPerCheckpoint) implements Source<Event, LogSplit, Collection<LogSplit>> {
    @Override
    public Boundedness getBoundedness() {
        return log.getBoundedness();
    }

    @Override
    public SourceReader<Event, LogSplit> createReader(SourceReaderContext context) {
        return new PacedReader(log.createReader(context), eventsPerCheckpoint);
    }

    @Override
    public SplitEnumerator<LogSplit, Collection<LogSplit>> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        return log.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<LogSplit, Collection<LogSplit>> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, Collection<LogSplit> checkpoint) {
        return log.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return log.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<LogSplit>> getEnumeratorCheckpointSerializer() {
        return log.getEnumeratorCheckpointSerializer();
    }
}
