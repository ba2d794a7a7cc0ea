package weir.datastream;

import weir.api.functions.KeySelector;
import weir.job.KeyGroups;
import weir.spi.OperatorContext;

/**
 * Gives every record of one task the same key, and one whose state belongs to that task: at another parallelism the state of all
 * tasks is dealt out by keys, and each finds its owner.
 */
final class TaskKey<T> implements KeySelector<T, Integer> {
    private static final long serialVersionUID = 1L;

    private final int key;

    TaskKey(OperatorContext.Slice task) {
        int candidate = 0;
        while (ownerOf(candidate, task) != task.index()) {
            candidate++;
        }
        key = candidate;
    }

    private static int ownerOf(int key, OperatorContext.Slice task) {
        int group = KeyGroups.group(key, task.maxParallelism());
        return KeyGroups.task(group, task.parallelism(), task.maxParallelism());
    }

    @Override
    public Integer getKey(T value) {
        return key;
    }
}
