package weir.soak.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.api.source.InputStatus;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceReader;
import weir.simulation.input.Event;
import weir.simulation.input.LogSplit;

/** Lets another reader be asked so many times only, and then waits for the next checkpoint. */
final class PacedReader implements SourceReader<Event, LogSplit> {
    private final SourceReader<Event, LogSplit> reader;
    private final int polls;
    private int left;
    private CompletableFuture<Void> nextCheckpoint = new CompletableFuture<>();

    PacedReader(SourceReader<Event, LogSplit> reader, int polls) {
        this.reader = reader;
        this.polls = polls;
        this.left = polls;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Event> output) throws Exception {
        if (left == 0) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        left--;
        return reader.pollNext(output);
    }

    @Override
    public List<LogSplit> snapshotState(long checkpointId) {
        left = Stage.isHealed() ? Integer.MAX_VALUE : polls;
        nextCheckpoint.complete(null);
        nextCheckpoint = new CompletableFuture<>();
        return reader.snapshotState(checkpointId);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return left == 0 ? nextCheckpoint : reader.isAvailable();
    }

    @Override
    public void addSplits(List<LogSplit> splits) {
        reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
