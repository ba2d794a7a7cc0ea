package weir.simulation.input;

import weir.api.source.SourceSplit;

/** One partition of the log, and how many of its events have been read. */
public record LogSplit(int partition, int position) implements SourceSplit {
    @Override
    public String splitId() {
        return "partition-" + partition;
    }
}
