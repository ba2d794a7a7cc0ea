package weir.checkpoint;

import java.util.concurrent.CompletableFuture;
import weir.batch.Message.Barrier.Purpose;

/**
 * A savepoint that somebody has asked for.
 *
 * @param purpose whether the job goes on afterwards
 * @param target the directory in which it gets one of its own; null for where the job keeps its savepoints
 * @param answer completed with the savepoint's directory
 */
record SavepointRequest(Purpose purpose, String target, CompletableFuture<String> answer) {
    SavepointRequest(Purpose purpose, String target) {
        this(purpose, target, new CompletableFuture<>());
    }
}
