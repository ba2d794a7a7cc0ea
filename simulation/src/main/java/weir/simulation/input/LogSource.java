package weir.simulation.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.source.Boundedness;
import weir.api.source.FixedSplitEnumerator;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitCollectionSerializer;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.serializers.SimpleVersionedSerializer;

/**
 * Reads an {@link EventLog}; partitions are dealt out one by one as readers ask for them.
 *
 * @param allBeforeAny whether no event is read before all partitions have been dealt out, for jobs that go by time: a partition
 *     that came later would be late
 */
public record LogSource(EventLog log, boolean allBeforeAny) implements Source<Event, LogSplit, Collection<LogSplit>> {
    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Event, LogSplit> createReader(SourceReaderContext context) {
        return new LogReader(log, allBeforeAny, context);
    }

    @Override
    public SplitEnumerator<LogSplit, Collection<LogSplit>> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        List<LogSplit> all = new ArrayList<>();
        for (int partition = 0; partition < log.partitions(); partition++) {
            all.add(new LogSplit(partition, 0));
        }
        return new FixedSplitEnumerator<>(context, all);
    }

    @Override
    public SplitEnumerator<LogSplit, Collection<LogSplit>> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, Collection<LogSplit> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return new LogSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<LogSplit>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new LogSplitSerializer());
    }
}
