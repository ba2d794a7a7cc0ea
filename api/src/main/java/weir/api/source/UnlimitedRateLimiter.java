package weir.api.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets everything pass. */
final class UnlimitedRateLimiter<SplitT extends SourceSplit> implements RateLimiter<SplitT> {
    private static final CompletableFuture<Void> PERMIT = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<Void> acquire(int numberOfEvents) {
        return PERMIT;
    }
}
