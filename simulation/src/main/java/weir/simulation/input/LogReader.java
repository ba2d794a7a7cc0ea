package weir.simulation.input;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.api.source.InputStatus;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;

/** Reads its partitions in turn, a few events at a time. */
final class LogReader implements SourceReader<Event, LogSplit> {
    /** After this many events a reader has nothing at hand for once. */
    private static final int BURST = 3;

    private final EventLog log;
    private final boolean allBeforeAny;
    private final SourceReaderContext context;
    private final List<Reading> readings = new ArrayList<>();
    private int turn;
    private int burst;
    private boolean asked;
    private boolean noMoreSplits;

    /** A partition that is being read. */
    private static final class Reading {
        final int partition;
        final List<Event> events;
        int position;

        Reading(LogSplit split, EventLog log) {
            partition = split.partition();
            events = log.partition(partition);
            position = split.position();
        }

        boolean isRead() {
            return position == events.size();
        }

        String name() {
            return "partition-" + partition;
        }

        LogSplit split() {
            return new LogSplit(partition, position);
        }
    }

    /** {@code allBeforeAny} is true if no event is to be read before all partitions have been dealt out. */
    LogReader(EventLog log, boolean allBeforeAny, SourceReaderContext context) {
        this.log = log;
        this.allBeforeAny = allBeforeAny;
        this.context = context;
    }

    @Override
    public void start() {
        // The first poll asks for a split, unless some have been given back by then.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Event> output) {
        // A partition holds back the time of the others from the moment it is there.
        readings.forEach(reading -> output.createOutputForSplit(reading.name()));
        Reading next = allBeforeAny && !noMoreSplits || burst++ % BURST == 0 ? null : next();
        if (next != null) {
            Event event = next.events.get(next.position++);
            output.createOutputForSplit(next.name()).collect(event, event.time());
            return InputStatus.MORE_AVAILABLE;
        }
        if (!asked && !noMoreSplits && (allBeforeAny || isAllRead())) {
            asked = true;
            context.sendSplitRequest();
        }
        return noMoreSplits && isAllRead() ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }

    /** A partition in which something is left to read, none twice in a row if there are others; or null. */
    private Reading next() {
        for (int tried = 0; tried < readings.size(); tried++) {
            Reading reading = readings.get(turn++ % readings.size());
            if (!reading.isRead()) {
                return reading;
            }
        }
        return null;
    }

    private boolean isAllRead() {
        return readings.stream().allMatch(Reading::isRead);
    }

    @Override
    public List<LogSplit> snapshotState(long checkpointId) {
        return readings.stream().map(Reading::split).toList();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void addSplits(List<LogSplit> splits) {
        splits.forEach(split -> readings.add(new Reading(split, log)));
        asked = false;
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
    }

    @Override
    public void close() {}
}
