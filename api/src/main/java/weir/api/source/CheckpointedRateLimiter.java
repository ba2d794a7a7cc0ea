package weir.api.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands out a fixed number of permits, and the same number again each time a checkpoint completes. */
final class CheckpointedRateLimiter<SplitT extends SourceSplit> implements RateLimiter<SplitT> {
    private static final CompletableFuture<Void> PERMIT = CompletableFuture.completedFuture(null);

    private final int permitsPerCheckpoint;
    private CompletableFuture<Void> gate = new CompletableFuture<>();
    private int permitsLeft;

    CheckpointedRateLimiter(int permitsPerCheckpoint) {
        this.permitsPerCheckpoint = permitsPerCheckpoint;
        permitsLeft = permitsPerCheckpoint;
    }

    @Override
    public CompletionStage<Void> acquire(int numberOfEvents) {
        permitsLeft -= numberOfEvents;
        return permitsLeft >= 0 ? PERMIT : gate;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        int owed = Math.max(0, -permitsLeft);
        permitsLeft = permitsPerCheckpoint - owed;
        CompletableFuture<Void> opened = gate;
        gate = new CompletableFuture<>();
        opened.complete(null);
    }
}
